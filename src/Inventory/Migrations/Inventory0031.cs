using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Inventory.Migrations;

/// <summary>Suppliers, purchase orders, and what is to be bought again.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0031_inventory_purchases")]
internal sealed class Inventory0031 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.WorkspaceTable(
            "suppliers",
            """
                id {id} NOT NULL,
                name {text} NOT NULL,
                currency {text} NOT NULL,
                lead_days {int} NOT NULL,
                email {text} NOT NULL,
                note {text} NOT NULL,
                created_at {instant} NOT NULL,
                PRIMARY KEY (workspace_id, id),
                CONSTRAINT lead_is_no_past CHECK (lead_days >= 0)
            """);
        migrationBuilder.Run("CREATE UNIQUE INDEX ix_suppliers_workspace_id_name ON suppliers (workspace_id, name)");
        migrationBuilder.WorkspaceTable(
            "purchases",
            """
                id {id} NOT NULL,
                number {int} NOT NULL,
                supplier_id {id} NOT NULL,
                status {enum} NOT NULL,
                currency {text} NOT NULL,
                location {text} NOT NULL,
                expected_on {text} NOT NULL,
                note {text} NOT NULL,
                by_name {text} NOT NULL,
                created_at {instant} NOT NULL,
                sent_at {instant},
                closed_at {instant},
                PRIMARY KEY (workspace_id, id)
            """);
        migrationBuilder.Run(
            "CREATE UNIQUE INDEX ix_purchases_workspace_id_number ON purchases (workspace_id, number)");
        migrationBuilder.WorkspaceTable(
            "purchase_lines",
            """
                purchase_id {id} NOT NULL,
                sku {text} NOT NULL,
                quantity {int} NOT NULL,
                cost_minor {bigint} NOT NULL,
                received {int} NOT NULL,
                PRIMARY KEY (workspace_id, purchase_id, sku),
                CONSTRAINT buys_something CHECK (quantity > 0 AND received >= 0 AND cost_minor >= 0)
            """);
        migrationBuilder.Run("CREATE INDEX ix_purchase_lines_workspace_id_sku ON purchase_lines (workspace_id, sku)");
        migrationBuilder.WorkspaceTable(
            "reorder_marks",
            """
                sku {text} NOT NULL,
                by_name {text} NOT NULL,
                at {instant} NOT NULL,
                PRIMARY KEY (workspace_id, sku)
            """);
    }
}
