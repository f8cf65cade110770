using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Channels.Migrations;

/// <summary>How shops sell, by day and by content, and which orders creators brought.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0100_channels_performance")]
internal sealed class Channels0100 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Days(migrationBuilder);
        Content(migrationBuilder);
        Affiliates(migrationBuilder);
        migrationBuilder.WorkspaceTable(
            "figures_readings",
            """
                shop_id {id} NOT NULL,
                part {enum} NOT NULL,
                newest_day {day},
                read_at {instant},
                trouble {text},
                PRIMARY KEY (workspace_id, shop_id, part)
            """);
    }

    private static void Days(MigrationBuilder migration)
    {
        migration.WorkspaceTable(
            "shop_days",
            """
                shop_id {id} NOT NULL,
                day {day} NOT NULL,
                currency {text} NOT NULL,
                gmv_minor {bigint},
                video_minor {bigint},
                live_minor {bigint},
                card_minor {bigint},
                orders {bigint},
                sku_orders {bigint},
                units {bigint},
                buyers {bigint},
                impressions {bigint},
                page_views {bigint},
                visitors {bigint},
                refunds_minor {bigint},
                losses {bigint},
                read_at {instant} NOT NULL,
                PRIMARY KEY (workspace_id, shop_id, day)
            """);
        migration.WorkspaceTable(
            "product_days",
            """
                shop_id {id} NOT NULL,
                day {day} NOT NULL,
                product_id {text} NOT NULL,
                currency {text} NOT NULL,
                gmv_minor {bigint},
                orders {bigint},
                units {bigint},
                click_rate {int},
                PRIMARY KEY (workspace_id, shop_id, day, product_id)
            """);
    }

    private static void Content(MigrationBuilder migration)
    {
        migration.WorkspaceTable(
            "videos",
            """
                shop_id {id} NOT NULL,
                video_id {text} NOT NULL,
                title {text} NOT NULL,
                creator {text} NOT NULL,
                posted_at {instant},
                products {text} NOT NULL,
                read_at {instant} NOT NULL,
                PRIMARY KEY (workspace_id, shop_id, video_id)
            """);
        migration.WorkspaceTable(
            "video_days",
            """
                shop_id {id} NOT NULL,
                day {day} NOT NULL,
                video_id {text} NOT NULL,
                currency {text} NOT NULL,
                gmv_minor {bigint},
                sku_orders {bigint},
                units {bigint},
                views {bigint},
                click_rate {int},
                PRIMARY KEY (workspace_id, shop_id, day, video_id)
            """);
        migration.WorkspaceTable(
            "live_sessions",
            """
                shop_id {id} NOT NULL,
                live_id {text} NOT NULL,
                title {text} NOT NULL,
                creator {text} NOT NULL,
                started_at {instant} NOT NULL,
                ended_at {instant},
                currency {text} NOT NULL,
                gmv_minor {bigint},
                sku_orders {bigint},
                units {bigint},
                customers {bigint},
                viewers {bigint},
                views {bigint},
                likes {bigint},
                comments {bigint},
                click_rate {int},
                read_at {instant} NOT NULL,
                PRIMARY KEY (workspace_id, shop_id, live_id)
            """);
        migration.Run("CREATE INDEX ix_live_sessions_workspace_id_shop_id_started_at "
            + "ON live_sessions (workspace_id, shop_id, started_at)");
    }

    private static void Affiliates(MigrationBuilder migration)
    {
        migration.WorkspaceTable(
            "affiliate_lines",
            """
                shop_id {id} NOT NULL,
                order_number {text} NOT NULL,
                line {int} NOT NULL,
                state {enum} NOT NULL,
                placed_at {instant} NOT NULL,
                delivered_at {instant},
                product_id {text} NOT NULL,
                sku_id {text},
                creator {text} NOT NULL,
                content {enum} NOT NULL,
                content_id {text},
                quantity {int} NOT NULL,
                currency {text} NOT NULL,
                price_minor {bigint},
                commission_rate {int},
                estimated_base_minor {bigint},
                estimated_minor {bigint},
                actual_base_minor {bigint},
                actual_minor {bigint},
                refunded {int} NOT NULL,
                returned {int} NOT NULL,
                read_at {instant} NOT NULL,
                PRIMARY KEY (workspace_id, shop_id, order_number, line)
            """);
        migration.Run("CREATE INDEX ix_affiliate_lines_workspace_id_shop_id_placed_at "
            + "ON affiliate_lines (workspace_id, shop_id, placed_at)");
        migration.Run("CREATE INDEX ix_affiliate_lines_workspace_id_shop_id_state_placed_at "
            + "ON affiliate_lines (workspace_id, shop_id, state, placed_at) WHERE state = 'Open'");
    }
}
