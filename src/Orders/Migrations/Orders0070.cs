using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Orders.Migrations;

/// <summary>Whose label an order travels under.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0072_orders_shipped_by")]
internal sealed class Orders0070 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Run("ALTER TABLE orders ADD COLUMN shipped_by {enum} NOT NULL DEFAULT 'Seller'");

        // Rows of all workspaces: on PostgreSQL they are seen only by who says so.
        var postgres = migrationBuilder.ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL";

        if (postgres)
        {
            migrationBuilder.Sql("SELECT set_config('creatorflow.workspace', '*', true)");
        }

        migrationBuilder.Run("UPDATE orders SET shipped_by = 'Channel' WHERE fulfilled_by_channel");

        if (postgres)
        {
            migrationBuilder.Sql("SELECT set_config('creatorflow.workspace', '', true)");
        }

        migrationBuilder.Run(
            """
            CREATE INDEX ix_orders_workspace_id_shipped_by_placed_at ON orders (workspace_id, shipped_by, placed_at)
            WHERE shipped_by <> 'Seller'
            """);
    }
}
