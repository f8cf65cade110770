using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Inventory.Migrations;

/// <summary>Which SKUs are low or out, as it was last told.</summary>
[DbContext(typeof(AppDb)), Migration("20261125_0032_inventory_marks")]
internal sealed class Inventory0010 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.WorkspaceTable(
        "sku_marks",
        """
            sku {text} NOT NULL,
            level {enum} NOT NULL,
            PRIMARY KEY (workspace_id, sku)
        """);
}
