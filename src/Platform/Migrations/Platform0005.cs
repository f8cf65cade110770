using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Platform.Migrations;

/// <summary>Messages that were set aside are shown too, those without a source among them.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0005_platform")]
internal sealed class Platform0005 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Run("DROP INDEX ix_inbox_workspace_id_lane_id");
        migrationBuilder.Run(
            "CREATE INDEX ix_inbox_workspace_id_lane_id ON inbox (workspace_id, lane, id) "
            + "WHERE source IS NOT NULL OR failed_at IS NOT NULL");
    }
}
