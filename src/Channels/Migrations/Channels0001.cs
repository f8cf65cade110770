using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Channels.Migrations;

/// <summary>Connections to shops, attempts to connect, and what the shops list.</summary>
[DbContext(typeof(AppDb)), Migration("20261122_0004_channels")]
internal sealed class Channels0001 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.WorkspaceTable(
            "shop_connections",
            """
                id {id} NOT NULL,
                channel {text} NOT NULL,
                external_id {text} NOT NULL,
                cipher {text} NOT NULL,
                name {text} NOT NULL,
                region {text} NOT NULL,
                currency {text} NOT NULL,
                time_zone_id {text} NOT NULL,
                status {enum} NOT NULL,
                granted_by {text} NOT NULL,
                access_token {text} NOT NULL,
                access_expires_at {instant} NOT NULL,
                refresh_token {text} NOT NULL,
                consent_ends_at {instant} NOT NULL,
                connected_at {instant} NOT NULL,
                webhooks_registered_at {instant},
                catalogue_pulled_at {instant},
                swept_at {instant},
                sweep_cursor {instant},
                caught_up_at {instant},
                last_webhook_at {instant},
                webhooks {bigint} NOT NULL,
                orders_fetched {bigint} NOT NULL,
                stock_pushes {bigint} NOT NULL,
                trouble {text},
                PRIMARY KEY (workspace_id, id)
            """);
        migrationBuilder.Run(
            "CREATE UNIQUE INDEX ix_shop_connections_channel_external_id ON shop_connections (channel, external_id) "
            + "WHERE status <> 'Disconnected'");

        migrationBuilder.WorkspaceTable(
            "connect_attempts",
            """
                state {text} NOT NULL,
                channel {text} NOT NULL,
                user_id {id},
                expires_at {instant} NOT NULL,
                PRIMARY KEY (workspace_id, state)
            """);

        migrationBuilder.WorkspaceTable(
            "listings",
            """
                shop_id {id} NOT NULL,
                sku_id {text} NOT NULL,
                product_id {text} NOT NULL,
                sku {text} NOT NULL,
                is_active {bool} NOT NULL,
                channel_available {int} NOT NULL,
                seen_at {instant} NOT NULL,
                look_available {int},
                look_at {instant},
                pushed_quantity {int},
                pushed_at {instant},
                trouble {text},
                PRIMARY KEY (workspace_id, shop_id, sku_id)
            """);
        migrationBuilder.Run("CREATE INDEX ix_listings_workspace_id_sku ON listings (workspace_id, sku)");
        migrationBuilder.Run(
            "CREATE INDEX ix_listings_workspace_id_shop_id_product_id ON listings (workspace_id, shop_id, product_id)");
    }
}
