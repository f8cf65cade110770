using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Orders.Migrations;

/// <summary>Orders that creators brought, with the orders here.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0101_orders_attribution")]
internal sealed class Orders0101 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.WorkspaceTable(
            "brought_orders",
            """
                shop_id {id} NOT NULL,
                number {text} NOT NULL,
                order_id {id},
                placed_at {instant} NOT NULL,
                creator {text} NOT NULL,
                content {enum} NOT NULL,
                content_id {text},
                asked_at {instant},
                PRIMARY KEY (workspace_id, shop_id, number)
            """);
        migrationBuilder.Run("CREATE INDEX ix_brought_orders_workspace_id_placed_at "
            + "ON brought_orders (workspace_id, placed_at) WHERE order_id IS NULL");
    }
}
