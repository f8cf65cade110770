using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Inventory.Migrations;

/// <summary>Stock takes and what was counted.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0032_inventory_stock_takes")]
internal sealed class Inventory0032 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.WorkspaceTable(
            "stock_takes",
            """
                id {id} NOT NULL,
                number {int} NOT NULL,
                title {text} NOT NULL,
                location {text} NOT NULL,
                is_blind {bool} NOT NULL,
                status {enum} NOT NULL,
                by_name {text} NOT NULL,
                approved_by {text} NOT NULL,
                created_at {instant} NOT NULL,
                closed_at {instant},
                PRIMARY KEY (workspace_id, id)
            """);
        migrationBuilder.Run(
            "CREATE UNIQUE INDEX ix_stock_takes_workspace_id_number ON stock_takes (workspace_id, number)");
        migrationBuilder.WorkspaceTable(
            "stock_take_lines",
            """
                take_id {id} NOT NULL,
                sku {text} NOT NULL,
                expected {int},
                counted {int},
                counted_by {text} NOT NULL,
                counted_at {instant},
                PRIMARY KEY (workspace_id, take_id, sku),
                CONSTRAINT counts_no_debt CHECK (counted >= 0)
            """);
    }
}
