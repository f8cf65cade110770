using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Platform.Migrations;

/// <summary>Facts, checkpoints, jobs and the inbox.</summary>
[DbContext(typeof(AppDb)), Migration("20261122_0001_platform")]
internal sealed class Platform0001 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.WorkspaceTable(
            "facts",
            """
                position {identity},
                tx {tx},
                kind {text} NOT NULL,
                subject_id {id} NOT NULL,
                at {instant} NOT NULL,
                by_kind {enum} NOT NULL,
                by_name {text} NOT NULL,
                by_user_id {id},
                why {text},
                body {text} NOT NULL
            """);
        migrationBuilder.Run("CREATE INDEX ix_facts_tx_position ON facts (tx, position)");
        migrationBuilder.Run("CREATE INDEX ix_facts_workspace_id_position ON facts (workspace_id, position)");
        migrationBuilder.Run(
            "CREATE INDEX ix_facts_workspace_id_subject_id_position ON facts (workspace_id, subject_id, position)");

        migrationBuilder.GlobalTable(
            "checkpoints",
            """
                reaction {text} NOT NULL PRIMARY KEY,
                tx {bigint} NOT NULL,
                position {bigint} NOT NULL
            """);

        migrationBuilder.WorkspaceTable(
            "dead_facts",
            """
                id {id} NOT NULL,
                reaction {text} NOT NULL,
                tx {bigint} NOT NULL,
                position {bigint} NOT NULL,
                trouble {text} NOT NULL,
                at {instant} NOT NULL,
                PRIMARY KEY (workspace_id, id)
            """);

        migrationBuilder.WorkspaceTable(
            "jobs",
            """
                id {id} NOT NULL,
                kind {text} NOT NULL,
                key {text} NOT NULL,
                lane {text} NOT NULL,
                state {enum} NOT NULL,
                priority {int} NOT NULL,
                due_at {instant} NOT NULL,
                attempts {int} NOT NULL,
                rerun {bool} NOT NULL,
                leased_until {instant},
                leased_by {text},
                body {text} NOT NULL,
                trouble {text},
                created_at {instant} NOT NULL,
                PRIMARY KEY (workspace_id, id)
            """);
        migrationBuilder.Run("CREATE UNIQUE INDEX ix_jobs_workspace_id_kind_key ON jobs (workspace_id, kind, key)");
        migrationBuilder.Run("CREATE INDEX ix_jobs_kind_state_priority_due_at ON jobs (kind, state, priority, due_at)");

        migrationBuilder.WorkspaceTable(
            "inbox",
            """
                id {id} NOT NULL,
                topic {text} NOT NULL,
                lane {text} NOT NULL,
                dedupe_key {text} NOT NULL,
                body {text} NOT NULL,
                received_at {instant} NOT NULL,
                done_at {instant},
                PRIMARY KEY (workspace_id, id)
            """);
        migrationBuilder.Run(
            "CREATE UNIQUE INDEX ix_inbox_workspace_id_topic_dedupe_key ON inbox (workspace_id, topic, dedupe_key)");
        migrationBuilder.Run(
            "CREATE INDEX ix_inbox_workspace_id_topic_lane_id ON inbox (workspace_id, topic, lane, id) "
            + "WHERE done_at IS NULL");
    }
}
