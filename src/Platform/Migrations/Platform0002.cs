using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Platform.Migrations;

/// <summary>The queue is found lane by lane; kinds of jobs can be paused.</summary>
[DbContext(typeof(AppDb)), Migration("20261125_0002_platform")]
internal sealed class Platform0002 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Run("DROP INDEX ix_jobs_kind_state_priority_due_at");
        migrationBuilder.Run(
            "CREATE INDEX ix_jobs_kind_workspace_id_lane_priority_due_at_id ON jobs "
            + "(kind, workspace_id, lane, priority, due_at, id) WHERE state = 'Ready'");
        migrationBuilder.Run(
            "CREATE INDEX ix_jobs_kind_workspace_id_lane ON jobs (kind, workspace_id, lane) WHERE state = 'Running'");
        migrationBuilder.Run("CREATE INDEX ix_jobs_workspace_id_id ON jobs (workspace_id, id) WHERE state = 'Dead'");

        migrationBuilder.WorkspaceTable(
            "job_pauses",
            """
                kind {text} NOT NULL,
                at {instant} NOT NULL,
                by_name {text} NOT NULL,
                PRIMARY KEY (workspace_id, kind)
            """);
    }
}
