using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Channels.Migrations;

/// <summary>The pace of calls to channels, limits that people set, and how calls went.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0050_channels_calls")]
internal sealed class Channels0030 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.GlobalTable(
            "call_buckets",
            """
                key {text} NOT NULL PRIMARY KEY,
                spacing_micros {bigint} NOT NULL,
                grows_from {instant} NOT NULL,
                leased_from {instant} NOT NULL,
                next_at {instant} NOT NULL,
                halved_at {instant}
            """);

        migrationBuilder.WorkspaceTable(
            "call_limits",
            """
                shop_id {id} NOT NULL,
                family {enum} NOT NULL,
                per_second {int} NOT NULL,
                set_by {text} NOT NULL,
                set_at {instant} NOT NULL,
                PRIMARY KEY (workspace_id, shop_id, family),
                CONSTRAINT calls_go_out CHECK (per_second > 0)
            """);

        migrationBuilder.WorkspaceTable(
            "call_periods",
            """
                shop_id {id} NOT NULL,
                endpoint {text} NOT NULL,
                started_at {instant} NOT NULL,
                node {id} NOT NULL,
                family {enum} NOT NULL,
                calls {int} NOT NULL,
                failed {int} NOT NULL,
                throttled {int} NOT NULL,
                refused {int} NOT NULL,
                peak {int} NOT NULL,
                longest_wait_ms {int} NOT NULL,
                took {text} NOT NULL,
                error_code {text},
                error_text {text},
                error_request_id {text},
                error_at {instant},
                PRIMARY KEY (workspace_id, shop_id, started_at, endpoint, node)
            """);
        migrationBuilder.Run("CREATE INDEX ix_call_periods_started_at ON call_periods (started_at)");

        migrationBuilder.WorkspaceTable(
            "call_rests",
            """
                shop_id {id} NOT NULL,
                family {enum} NOT NULL,
                node {id} NOT NULL,
                since {instant} NOT NULL,
                detail {text} NOT NULL,
                seen_at {instant} NOT NULL,
                PRIMARY KEY (workspace_id, shop_id, family, node)
            """);
    }
}
