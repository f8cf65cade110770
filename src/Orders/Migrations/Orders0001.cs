using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Orders.Migrations;

/// <summary>Orders and their lines.</summary>
[DbContext(typeof(AppDb)), Migration("20261122_0006_orders")]
internal sealed class Orders0001 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.WorkspaceTable(
            "orders",
            """
                id {id} NOT NULL,
                shop_id {id} NOT NULL,
                number {text} NOT NULL,
                status {enum} NOT NULL,
                placed_at {instant} NOT NULL,
                channel_updated_at {instant} NOT NULL,
                released_at {instant},
                dispatch_by {instant},
                deliver_by {instant},
                total_minor {bigint} NOT NULL,
                shipping_minor {bigint} NOT NULL,
                tax_minor {bigint} NOT NULL,
                currency {text} NOT NULL,
                units {int} NOT NULL,
                not_a_sale {bool} NOT NULL,
                fulfilled_by_channel {bool} NOT NULL,
                cancel_asked {bool} NOT NULL,
                buyer_name {text},
                ship_to {text},
                buyer_note {text},
                carrier {text},
                tracking_number {text},
                hinted_at {instant} NOT NULL,
                imported_at {instant} NOT NULL,
                reserved_at {instant},
                shipped_at {instant},
                confirmed_at {instant},
                trouble {text},
                version {int} NOT NULL,
                PRIMARY KEY (workspace_id, id),
                CONSTRAINT stands_somewhere CHECK (status <> 'None')
            """);
        migrationBuilder.Run(
            "CREATE UNIQUE INDEX ix_orders_workspace_id_shop_id_number ON orders (workspace_id, shop_id, number)");
        migrationBuilder.Run(
            "CREATE INDEX ix_orders_workspace_id_status_dispatch_by ON orders (workspace_id, status, dispatch_by)");
        migrationBuilder.Run("CREATE INDEX ix_orders_workspace_id_placed_at ON orders (workspace_id, placed_at)");

        migrationBuilder.WorkspaceTable(
            "order_lines",
            """
                order_id {id} NOT NULL,
                line {int} NOT NULL,
                sku {text} NOT NULL,
                title {text} NOT NULL,
                quantity {int} NOT NULL,
                unit_price_minor {bigint} NOT NULL,
                PRIMARY KEY (workspace_id, order_id, line),
                CONSTRAINT orders_something CHECK (quantity > 0)
            """);
        migrationBuilder.Run("CREATE INDEX ix_order_lines_workspace_id_sku ON order_lines (workspace_id, sku)");
    }
}
