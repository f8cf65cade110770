using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Channels.Migrations;

/// <summary>Whether listings sell, since when, and why not.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0081_channels_listing_states")]
internal sealed class Channels0081 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Run("ALTER TABLE listings ADD COLUMN state {enum} NOT NULL DEFAULT 'Live'");
        migrationBuilder.Run("ALTER TABLE listings ADD COLUMN state_since {instant}");
        migrationBuilder.Run("ALTER TABLE listings ADD COLUMN state_reason {text}");
        migrationBuilder.Run("UPDATE listings SET state = 'Gone' WHERE NOT is_active");
        migrationBuilder.Run(
            "CREATE INDEX ix_listings_stopped ON listings (workspace_id, shop_id, sku_id) "
            + "WHERE state NOT IN ('Live', 'Gone')");
    }
}
