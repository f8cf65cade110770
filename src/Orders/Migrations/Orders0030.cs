using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Orders.Migrations;

/// <summary>Parcels that are put together by hand: a part of an order, or several orders.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0030_orders_parcels")]
internal sealed class Orders0030 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Run("ALTER TABLE orders ADD COLUMN delivery_option {text}");
        migrationBuilder.Run("ALTER TABLE orders ADD COLUMN in_parcels {bool} NOT NULL DEFAULT FALSE");
        migrationBuilder.WorkspaceTable(
            "parcels",
            """
                id {id} NOT NULL,
                number {int} NOT NULL,
                reference {text} NOT NULL,
                status {enum} NOT NULL,
                carrier {text},
                tracking_number {text},
                made_by {text} NOT NULL,
                made_at {instant} NOT NULL,
                shipped_at {instant},
                confirmed_at {instant},
                version {int} NOT NULL,
                PRIMARY KEY (workspace_id, id)
            """);
        migrationBuilder.Run(
            "CREATE UNIQUE INDEX ix_parcels_workspace_id_reference ON parcels (workspace_id, reference)");
        migrationBuilder.WorkspaceTable(
            "parcel_lines",
            """
                parcel_id {id} NOT NULL,
                order_id {id} NOT NULL,
                sku {text} NOT NULL,
                quantity {int} NOT NULL,
                PRIMARY KEY (workspace_id, parcel_id, order_id, sku),
                CONSTRAINT holds_something CHECK (quantity > 0)
            """);
        migrationBuilder.Run(
            "CREATE INDEX ix_parcel_lines_workspace_id_order_id ON parcel_lines (workspace_id, order_id)");
    }
}
