using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Orders.Migrations;

/// <summary>The packages of a channel in which orders travel under its label.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0121_orders_packages")]
internal sealed class Orders0120 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Run("ALTER TABLE orders ADD COLUMN package_id {text}");
        migrationBuilder.Run("ALTER TABLE parcels ADD COLUMN package_id {text}");
        migrationBuilder.Run(
            """
            CREATE INDEX ix_orders_workspace_id_shop_id_package_id ON orders (workspace_id, shop_id, package_id)
            WHERE package_id IS NOT NULL
            """);
    }
}
