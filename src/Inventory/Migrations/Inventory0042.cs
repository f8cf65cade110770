using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Inventory.Migrations;

/// <summary>Lists of levels say where they were counted; until now that was the main location.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0047_inventory_level_list_location")]
internal sealed class Inventory0042 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Run("ALTER TABLE level_lists ADD COLUMN location {text} NOT NULL DEFAULT 'main'");
}
