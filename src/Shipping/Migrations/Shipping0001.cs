using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Shipping.Migrations;

/// <summary>Labels, their files, scans and carrier accounts.</summary>
[DbContext(typeof(AppDb)), Migration("20261122_0005_shipping")]
internal sealed class Shipping0001 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.WorkspaceTable(
            "labels",
            """
                id {id} NOT NULL,
                parcel_id {id} NOT NULL,
                sequence {int} NOT NULL,
                reference {text} NOT NULL,
                status {enum} NOT NULL,
                ship_to {text} NOT NULL,
                weight_grams {int} NOT NULL,
                dispatch_by {instant},
                deliver_by {instant},
                asked_by_kind {enum} NOT NULL,
                asked_by_name {text} NOT NULL,
                asked_by_user_id {id},
                asked_at {instant} NOT NULL,
                carrier {text},
                service_code {text},
                service {text},
                cost_minor {bigint},
                currency {text},
                saving_minor {bigint},
                why {text},
                why_text {text},
                alternatives {text} NOT NULL,
                buying_at {instant},
                bought_at {instant},
                tracking_number {text},
                shipment_number {text},
                given_up_at {instant},
                voided_at {instant},
                trouble {text},
                trouble_code {text},
                failure_told {bool} NOT NULL,
                following {bool} NOT NULL,
                checked_at {instant},
                PRIMARY KEY (workspace_id, id),
                CONSTRAINT bought_has_number CHECK (
                    status NOT IN ('Bought', 'Voiding', 'Voided') OR tracking_number IS NOT NULL)
            """);
        migrationBuilder.Run(
            """
            CREATE UNIQUE INDEX ix_labels_workspace_id_parcel_id_sequence ON labels (workspace_id, parcel_id, sequence)
            """);
        migrationBuilder.Run(
            """
            CREATE UNIQUE INDEX ix_labels_workspace_id_parcel_id
                ON labels (workspace_id, parcel_id) WHERE given_up_at IS NULL
            """);
        migrationBuilder.Run(
            "CREATE UNIQUE INDEX ix_labels_workspace_id_reference ON labels (workspace_id, reference)");
        migrationBuilder.Run(
            "CREATE INDEX ix_labels_workspace_id_checked_at ON labels (workspace_id, checked_at) WHERE following");
        migrationBuilder.Run(
            """
            CREATE INDEX ix_labels_workspace_id_trouble_code
                ON labels (workspace_id, trouble_code) WHERE trouble_code IS NOT NULL
            """);

        migrationBuilder.WorkspaceTable(
            "label_files",
            """
                label_id {id} NOT NULL,
                content {bytes} NOT NULL,
                media_type {text} NOT NULL,
                PRIMARY KEY (workspace_id, label_id)
            """);

        migrationBuilder.WorkspaceTable(
            "parcel_scans",
            """
                label_id {id} NOT NULL,
                at {instant} NOT NULL,
                text {text} NOT NULL,
                step {enum} NOT NULL,
                place {text},
                PRIMARY KEY (workspace_id, label_id, at, text)
            """);

        migrationBuilder.WorkspaceTable(
            "carrier_accounts",
            """
                id {id} NOT NULL,
                carrier {text} NOT NULL,
                account_number {text} NOT NULL,
                sealed_credentials {text} NOT NULL,
                ship_from {text} NOT NULL,
                format {enum} NOT NULL,
                changed_at {instant} NOT NULL,
                changed_by_name {text} NOT NULL,
                PRIMARY KEY (workspace_id, id)
            """);
        migrationBuilder.Run(
            "CREATE UNIQUE INDEX ix_carrier_accounts_workspace_id_carrier ON carrier_accounts (workspace_id, carrier)");
    }
}
