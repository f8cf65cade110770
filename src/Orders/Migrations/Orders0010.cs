using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Orders.Migrations;

/// <summary>How fast each SKU sells, for a day.</summary>
[DbContext(typeof(AppDb)), Migration("20261125_0031_orders_pace")]
internal sealed class Orders0010 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.WorkspaceTable(
        "sku_pace",
        """
            sku {text} NOT NULL,
            bucket {bigint} NOT NULL,
            units {int} NOT NULL,
            told {bool} NOT NULL,
            PRIMARY KEY (workspace_id, sku, bucket)
        """);
}
