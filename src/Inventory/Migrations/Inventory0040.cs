using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Inventory.Migrations;

/// <summary>What was reserved and given back, so that a level can be told of any instant.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0045_inventory_reserved_moves")]
internal sealed class Inventory0040 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var isPostgres = migrationBuilder.ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL";
        var (id, now) = isPostgres
            ? ("gen_random_uuid()", "now()")
            : ("randomblob(16)", "CAST(unixepoch('subsec') * 1000 AS INTEGER)");

        migrationBuilder.WorkspaceTable(
            "reserved_moves",
            """
                id {id} NOT NULL,
                sku {text} NOT NULL,
                location {text} NOT NULL,
                units {int} NOT NULL,
                at {instant} NOT NULL,
                PRIMARY KEY (workspace_id, id)
            """);
        migrationBuilder.Run(
            "CREATE INDEX ix_reserved_moves_workspace_id_sku_at ON reserved_moves (workspace_id, sku, at)");

        // What is reserved now was so from now on, as far as anybody can tell. Row level security shows all rows to
        // who says so.
        if (isPostgres)
        {
            migrationBuilder.Sql("SELECT set_config('creatorflow.workspace', '*', true)");
        }

        migrationBuilder.Sql(
            $"""
             INSERT INTO reserved_moves (workspace_id, id, sku, location, units, at)
             SELECT workspace_id, {id}, sku, location, reserved, {now} FROM stock_levels WHERE reserved > 0
             """);
    }
}
