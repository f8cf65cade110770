using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Channels.Migrations;

/// <summary>When tokens were taken and who refreshes them, what a consent lacks, what was found wrong.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0026_channels_tokens")]
internal sealed class Channels0026 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Run("ALTER TABLE shop_connections ADD COLUMN tokens_taken_at {instant}");
        migrationBuilder.Run("ALTER TABLE shop_connections ADD COLUMN lost_at {instant}");
        migrationBuilder.Run("ALTER TABLE shop_connections ADD COLUMN granted_scopes {text}");
        migrationBuilder.Run("ALTER TABLE shop_connections ADD COLUMN missing_scopes {text}");
        migrationBuilder.Run("ALTER TABLE connect_attempts ADD COLUMN shop_id {id}");
        migrationBuilder.Run("ALTER TABLE connect_attempts ADD COLUMN spent_at {instant}");

        migrationBuilder.WorkspaceTable(
            "token_leases",
            """
                channel {text} NOT NULL,
                consent {text} NOT NULL,
                holder {id},
                ends_at {instant} NOT NULL,
                PRIMARY KEY (workspace_id, channel, consent)
            """);

        migrationBuilder.WorkspaceTable(
            "shop_diagnoses",
            """
                shop_id {id} NOT NULL,
                asked_by {text} NOT NULL,
                started_at {instant} NOT NULL,
                ended_at {instant},
                rounds {int} NOT NULL,
                PRIMARY KEY (workspace_id, shop_id)
            """);

        migrationBuilder.WorkspaceTable(
            "shop_checks",
            """
                shop_id {id} NOT NULL,
                name {enum} NOT NULL,
                finding {enum} NOT NULL,
                detail {text},
                number {bigint},
                turns_at {instant},
                since_at {instant} NOT NULL,
                at {instant} NOT NULL,
                PRIMARY KEY (workspace_id, shop_id, name)
            """);
    }
}
