using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Inventory.Migrations;

/// <summary>What led to a movement, and which other one it takes back.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0030_inventory_moves")]
internal sealed class Inventory0030 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Run("ALTER TABLE movements ADD COLUMN cause {enum}");
        migrationBuilder.Run("ALTER TABLE movements ADD COLUMN undoes_id {id}");
        migrationBuilder.Run(
            "CREATE UNIQUE INDEX ix_movements_workspace_id_undoes_id ON movements (workspace_id, undoes_id)");
    }
}
