using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Operations.Migrations;

/// <summary>Alerts.</summary>
[DbContext(typeof(AppDb)), Migration("20261125_0021_operations")]
internal sealed class Operations0001 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.WorkspaceTable(
            "alerts",
            """
                id {id} NOT NULL,
                key {text} NOT NULL,
                kind {enum} NOT NULL,
                severity {enum} NOT NULL,
                status {enum} NOT NULL,
                count {int} NOT NULL CHECK (count >= 1),
                subject {text} NOT NULL,
                link {text} NOT NULL,
                detail {text},
                turns_at {instant},
                first_raised_at {instant} NOT NULL,
                last_raised_at {instant} NOT NULL,
                acknowledged_by {text},
                acknowledged_at {instant},
                acknowledged_count {int} NOT NULL,
                snoozed_until {instant},
                cleared_at {instant},
                PRIMARY KEY (workspace_id, id),
                CONSTRAINT cleared_at_a_time CHECK ((status = 'Cleared') = (cleared_at IS NOT NULL))
            """);
        migrationBuilder.Run(
            "CREATE UNIQUE INDEX ix_alerts_workspace_id_key ON alerts (workspace_id, key) WHERE status <> 'Cleared'");
        migrationBuilder.Run(
            "CREATE INDEX ix_alerts_workspace_id_status_last_raised_at "
            + "ON alerts (workspace_id, status, last_raised_at)");
    }
}
