using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Inventory.Migrations;

/// <summary>SKUs, stock levels, reservations and the ledger.</summary>
[DbContext(typeof(AppDb)), Migration("20261122_0003_inventory")]
internal sealed class Inventory0001 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.WorkspaceTable(
            "skus",
            """
                code {text} NOT NULL,
                title {text} NOT NULL,
                price_minor {bigint} NOT NULL,
                currency {text} NOT NULL,
                weight_grams {int} NOT NULL,
                buffer {int} NOT NULL,
                low_at {int} NOT NULL,
                created_at {instant} NOT NULL,
                PRIMARY KEY (workspace_id, code),
                CONSTRAINT buffer_is_no_debt CHECK (buffer >= 0)
            """);

        migrationBuilder.WorkspaceTable(
            "stock_levels",
            """
                sku {text} NOT NULL,
                location {text} NOT NULL,
                on_hand {int} NOT NULL,
                reserved {int} NOT NULL,
                PRIMARY KEY (workspace_id, sku, location),
                CONSTRAINT never_oversold CHECK (reserved >= 0 AND reserved <= on_hand)
            """);

        migrationBuilder.WorkspaceTable(
            "reservations",
            """
                order_id {id} NOT NULL,
                sku {text} NOT NULL,
                location {text} NOT NULL,
                quantity {int} NOT NULL,
                PRIMARY KEY (workspace_id, order_id, sku, location),
                CONSTRAINT reserves_something CHECK (quantity > 0)
            """);

        migrationBuilder.WorkspaceTable(
            "movements",
            """
                id {id} NOT NULL,
                sku {text} NOT NULL,
                location {text} NOT NULL,
                quantity {int} NOT NULL,
                kind {enum} NOT NULL,
                reference_id {id},
                why {text},
                by_kind {enum} NOT NULL,
                by_name {text} NOT NULL,
                at {instant} NOT NULL,
                PRIMARY KEY (workspace_id, id)
            """);
        migrationBuilder.Run("CREATE INDEX ix_movements_workspace_id_sku_id ON movements (workspace_id, sku, id)");
    }
}
