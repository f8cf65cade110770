using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Orders.Migrations;

/// <summary>Saved views of the order list, and indexes for the views that no status tells.</summary>
[DbContext(typeof(AppDb)), Migration("20261125_0102_orders_views")]
internal sealed class Orders0004 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.WorkspaceTable(
            "order_views",
            """
                id {id} NOT NULL,
                name {text} NOT NULL,
                query {text} NOT NULL,
                owner_id {id} NOT NULL,
                owner_name {text} NOT NULL,
                shared {bool} NOT NULL,
                place {int} NOT NULL,
                PRIMARY KEY (workspace_id, id)
            """);
        migrationBuilder.Run(
            """
            CREATE UNIQUE INDEX ix_order_views_workspace_id_owner_id_name ON order_views (workspace_id, owner_id, name)
            """);
        migrationBuilder.Run(
            """
            CREATE INDEX ix_orders_workspace_id_status_cancel_asked ON orders (workspace_id, status, cancel_asked)
            WHERE cancel_asked
            """);
        migrationBuilder.Run(
            """
            CREATE INDEX ix_orders_workspace_id_status_trouble ON orders (workspace_id, status)
            WHERE trouble IS NOT NULL
            """);
    }
}
