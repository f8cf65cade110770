using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Inventory.Migrations;

/// <summary>
/// What a kept bundle was made of, and promises of an order of which some units have left and others are still owed.
/// </summary>
[DbContext(typeof(AppDb)), Migration("20261126_0046_inventory_kept_recipes")]
internal sealed class Inventory0041 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // Empty for what was kept before: it was made as the bundle is made now, as far as anybody can tell.
        migrationBuilder.Run("ALTER TABLE kept_bundles ADD COLUMN made_of {text} NOT NULL DEFAULT ''");

        if (migrationBuilder.ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL")
        {
            migrationBuilder.Sql(
                """
                ALTER TABLE promised_units DROP CONSTRAINT promised_units_pkey,
                    ADD PRIMARY KEY (workspace_id, order_id, sku, state)
                """);
            return;
        }

        migrationBuilder.Sql("ALTER TABLE promised_units RENAME TO promised_before");
        migrationBuilder.WorkspaceTable(
            "promised_units",
            """
                order_id {id} NOT NULL,
                sku {text} NOT NULL,
                state {enum} NOT NULL,
                quantity {int} NOT NULL,
                at {instant} NOT NULL,
                PRIMARY KEY (workspace_id, order_id, sku, state),
                CONSTRAINT promises_something CHECK (quantity > 0)
            """);
        migrationBuilder.Sql(
            """
            INSERT INTO promised_units (workspace_id, order_id, sku, state, quantity, at)
            SELECT workspace_id, order_id, sku, state, quantity, at FROM promised_before
            """);
        migrationBuilder.Sql("DROP TABLE promised_before");
        migrationBuilder.Run("CREATE INDEX ix_promised_units_workspace_id_sku ON promised_units (workspace_id, sku)");
    }
}
