using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Channels.Migrations;

/// <summary>How far back webhooks were kept when they were asked to be read once more.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0103_channels_replays_kept")]
internal sealed class Channels0103 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Run("ALTER TABLE webhook_replays ADD COLUMN kept_since {instant}");
}
