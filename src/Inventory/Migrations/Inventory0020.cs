using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Inventory.Migrations;

/// <summary>Locations, bundles, transfers, and what happens to an order whose units are not there.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0020_inventory_locations")]
internal sealed class Inventory0020 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Locations(migrationBuilder);
        Bundles(migrationBuilder);
        Shortages(migrationBuilder);
        Transfers(migrationBuilder);
    }

    private static void Locations(MigrationBuilder migration)
    {
        migration.WorkspaceTable(
            "locations",
            """
                code {text} NOT NULL,
                name {text} NOT NULL,
                address {text} NOT NULL,
                priority {int} NOT NULL,
                sells {bool} NOT NULL,
                active {bool} NOT NULL,
                PRIMARY KEY (workspace_id, code)
            """);
        migration.Run(
            "CREATE INDEX ix_stock_levels_workspace_id_location ON stock_levels (workspace_id, location, sku)");
        migration.Run(
            """
            CREATE INDEX ix_movements_workspace_id_reference_id ON movements (workspace_id, reference_id)
            WHERE reference_id IS NOT NULL
            """);
    }

    private static void Bundles(MigrationBuilder migration)
    {
        migration.WorkspaceTable(
            "bundle_parts",
            """
                bundle {text} NOT NULL,
                component {text} NOT NULL,
                quantity {int} NOT NULL,
                PRIMARY KEY (workspace_id, bundle, component),
                CONSTRAINT part_is_something CHECK (quantity > 0),
                CONSTRAINT no_part_of_itself CHECK (bundle <> component)
            """);
        migration.Run(
            "CREATE INDEX ix_bundle_parts_workspace_id_component ON bundle_parts (workspace_id, component)");
        migration.WorkspaceTable(
            "kept_bundles",
            """
                order_id {id} NOT NULL,
                bundle {text} NOT NULL,
                quantity {int} NOT NULL,
                parts {int} NOT NULL,
                PRIMARY KEY (workspace_id, order_id, bundle)
            """);
    }

    private static void Shortages(MigrationBuilder migration)
    {
        migration.Run("ALTER TABLE skus ADD COLUMN shortage {enum} NOT NULL DEFAULT 'Hold'");
        migration.Run("ALTER TABLE skus ADD COLUMN promise_limit {int} NOT NULL DEFAULT 0");
        migration.Run("ALTER TABLE skus ADD COLUMN expected_at {instant}");
        migration.Run("CREATE INDEX ix_skus_workspace_id_shortage ON skus (workspace_id) WHERE shortage <> 'Hold'");
        migration.WorkspaceTable(
            "promised_units",
            """
                order_id {id} NOT NULL,
                sku {text} NOT NULL,
                state {enum} NOT NULL,
                quantity {int} NOT NULL,
                at {instant} NOT NULL,
                PRIMARY KEY (workspace_id, order_id, sku),
                CONSTRAINT promises_something CHECK (quantity > 0)
            """);
        migration.Run("CREATE INDEX ix_promised_units_workspace_id_sku ON promised_units (workspace_id, sku)");
        migration.WorkspaceTable(
            "set_aside",
            """
                sku {text} NOT NULL,
                order_id {id} NOT NULL,
                quantity {int} NOT NULL,
                PRIMARY KEY (workspace_id, sku),
                CONSTRAINT sets_something_aside CHECK (quantity > 0)
            """);
    }

    private static void Transfers(MigrationBuilder migration)
    {
        migration.WorkspaceTable(
            "transfers",
            """
                id {id} NOT NULL,
                number {int} NOT NULL,
                source {text} NOT NULL,
                target {text} NOT NULL,
                status {enum} NOT NULL,
                note {text} NOT NULL,
                by_name {text} NOT NULL,
                created_at {instant} NOT NULL,
                sent_at {instant},
                received_at {instant},
                version {int} NOT NULL,
                PRIMARY KEY (workspace_id, id)
            """);
        migration.Run("CREATE UNIQUE INDEX ix_transfers_workspace_id_number ON transfers (workspace_id, number)");
        migration.WorkspaceTable(
            "transfer_lines",
            """
                transfer_id {id} NOT NULL,
                sku {text} NOT NULL,
                quantity {int} NOT NULL,
                received {int},
                PRIMARY KEY (workspace_id, transfer_id, sku),
                CONSTRAINT transfers_something CHECK (quantity > 0 AND received >= 0)
            """);
        migration.Run("CREATE INDEX ix_transfer_lines_workspace_id_sku ON transfer_lines (workspace_id, sku)");
    }
}
