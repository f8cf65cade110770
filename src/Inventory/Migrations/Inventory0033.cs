using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Inventory.Migrations;

/// <summary>Lists of levels that are set at once.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0033_inventory_level_lists")]
internal sealed class Inventory0033 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.WorkspaceTable(
        "level_lists",
        """
            id {id} NOT NULL,
            text {text} NOT NULL,
            note {text} NOT NULL,
            by_name {text} NOT NULL,
            created_at {instant} NOT NULL,
            applied_at {instant},
            PRIMARY KEY (workspace_id, id)
        """);
}
