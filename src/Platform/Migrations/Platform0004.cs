using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Platform.Migrations;

/// <summary>Messages of the inbox as they came, and what became of each.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0004_platform")]
internal sealed class Platform0004 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Run("ALTER TABLE inbox ADD COLUMN source {text}");
        migrationBuilder.Run("ALTER TABLE inbox ADD COLUMN raw {text}");
        migrationBuilder.Run("ALTER TABLE inbox ADD COLUMN told_at {instant}");
        migrationBuilder.Run("ALTER TABLE inbox ADD COLUMN failed_at {instant}");
        migrationBuilder.Run("ALTER TABLE inbox ADD COLUMN trouble {text}");
        migrationBuilder.Run(
            "CREATE INDEX ix_inbox_workspace_id_lane_id ON inbox (workspace_id, lane, id) WHERE source IS NOT NULL");
    }
}
