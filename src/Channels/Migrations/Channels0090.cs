using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Channels.Migrations;

/// <summary>Times that were written and that nobody read.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0090_channels_unread_times")]
internal sealed class Channels0090 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Run("ALTER TABLE shop_readings DROP COLUMN found_at");
        migrationBuilder.Run("ALTER TABLE webhook_subscriptions DROP COLUMN repaired_at");
    }
}
