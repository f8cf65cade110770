using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Channels.Migrations;

/// <summary>
/// Where webhooks go, replays of them, what channels say of low stock, and how often shops are swept.
/// </summary>
[DbContext(typeof(AppDb)), Migration("20261126_0040_channels_webhooks")]
internal sealed class Channels0040 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Run("ALTER TABLE shop_connections ADD COLUMN sweep_seconds {int} NOT NULL DEFAULT 0");
        migrationBuilder.Run("ALTER TABLE shop_connections ADD COLUMN subscriptions_checked_at {instant}");
        migrationBuilder.Run("ALTER TABLE shop_connections ADD COLUMN subscriptions_wrong {int} NOT NULL DEFAULT 0");
        migrationBuilder.Run("ALTER TABLE shop_connections ADD COLUMN uses_backup {bool} NOT NULL DEFAULT FALSE");

        migrationBuilder.WorkspaceTable(
            "webhook_subscriptions",
            """
                shop_id {id} NOT NULL,
                topic {text} NOT NULL,
                is_wanted {bool} NOT NULL,
                wanted_address {text} NOT NULL,
                address {text},
                trouble {text},
                checked_at {instant} NOT NULL,
                repaired_at {instant},
                PRIMARY KEY (workspace_id, shop_id, topic)
            """);

        migrationBuilder.WorkspaceTable(
            "webhook_replays",
            """
                id {id} NOT NULL,
                shop_id {id} NOT NULL,
                asked_by {text} NOT NULL,
                asked_at {instant} NOT NULL,
                only_failed {bool} NOT NULL,
                since {instant},
                until {instant} NOT NULL,
                total {int} NOT NULL,
                reopened {int} NOT NULL,
                last_id {id},
                ended_at {instant},
                PRIMARY KEY (workspace_id, id)
            """);
        migrationBuilder.Run("CREATE INDEX ix_webhook_replays_workspace_id_shop_id_id ON webhook_replays "
            + "(workspace_id, shop_id, id)");

        migrationBuilder.WorkspaceTable(
            "stock_alerts",
            """
                shop_id {id} NOT NULL,
                sku_id {text} NOT NULL,
                level {enum} NOT NULL,
                told_at {instant} NOT NULL,
                PRIMARY KEY (workspace_id, shop_id, sku_id)
            """);
    }
}
