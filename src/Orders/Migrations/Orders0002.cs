using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Orders.Migrations;

/// <summary>Finds what shipped today without reading what shipped before.</summary>
[DbContext(typeof(AppDb)), Migration("20261122_0011_orders_shipped")]
internal sealed class Orders0002 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Run(
        """
        CREATE INDEX ix_orders_workspace_id_shipped_at ON orders (workspace_id, shipped_at)
        WHERE shipped_at IS NOT NULL
        """);
}
