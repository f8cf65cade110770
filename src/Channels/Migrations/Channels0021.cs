using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Channels.Migrations;

/// <summary>To which of our SKUs a listing is linked and how, and what the channel says of it.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0021_channels_links")]
internal sealed class Channels0021 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Run("ALTER TABLE listings ADD COLUMN link {enum} NOT NULL DEFAULT 'Automatic'");
        migrationBuilder.Run("ALTER TABLE listings ADD COLUMN seller_code {text} NOT NULL DEFAULT ''");
        migrationBuilder.Run("ALTER TABLE listings ADD COLUMN title {text} NOT NULL DEFAULT ''");
        migrationBuilder.Run("ALTER TABLE listings ADD COLUMN price_minor {bigint} NOT NULL DEFAULT 0");
        migrationBuilder.Run("ALTER TABLE listings ADD COLUMN currency {text} NOT NULL DEFAULT ''");
        migrationBuilder.Run("ALTER TABLE listings ADD COLUMN weight_grams {int} NOT NULL DEFAULT 0");
        migrationBuilder.Run("ALTER TABLE listings ADD COLUMN first_on_hand {int} NOT NULL DEFAULT 0");
        migrationBuilder.Run("UPDATE listings SET seller_code = sku");
        migrationBuilder.Run("CREATE INDEX ix_listings_unlinked ON listings (workspace_id, shop_id, sku_id) "
            + "WHERE link IN ('None', 'Ignored')");
    }
}
