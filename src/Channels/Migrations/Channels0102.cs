using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Channels.Migrations;

/// <summary>Where the reading of a catalogue goes on that takes more than one run.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0102_channels_catalogue_page")]
internal sealed class Channels0102 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Run("ALTER TABLE shop_connections ADD COLUMN catalogue_page {text}");
        migrationBuilder.Run("ALTER TABLE shop_connections ADD COLUMN catalogue_begun_at {instant}");
    }
}
