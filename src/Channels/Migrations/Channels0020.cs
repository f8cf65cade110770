using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Channels.Migrations;

/// <summary>What waits to be sent and was sent, comparisons with the channels, rules of what is offered.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0020_channels_stock")]
internal sealed class Channels0020 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Run("ALTER TABLE listings ADD COLUMN changed_at {instant}");
        migrationBuilder.Run("ALTER TABLE listings ADD COLUMN last_change_at {instant}");
        migrationBuilder.Run(
            "CREATE INDEX ix_listings_workspace_id_shop_id_changed_at ON listings (workspace_id, shop_id, changed_at) "
            + "WHERE changed_at IS NOT NULL");

        migrationBuilder.WorkspaceTable(
            "stock_pushes",
            """
                id {id} NOT NULL,
                shop_id {id} NOT NULL,
                sku_id {text} NOT NULL,
                sku {text} NOT NULL,
                move {enum} NOT NULL,
                is_repair {bool} NOT NULL,
                expected {int},
                found {int} NOT NULL,
                ours {int} NOT NULL,
                sent {int},
                changed_at {instant},
                at {instant} NOT NULL,
                took_ms {int},
                trouble {text},
                PRIMARY KEY (workspace_id, id)
            """);
        migrationBuilder.Run("CREATE INDEX ix_stock_pushes_workspace_id_shop_id_id ON stock_pushes "
            + "(workspace_id, shop_id, id)");
        AddReconciliations(migrationBuilder);

        migrationBuilder.WorkspaceTable(
            "offer_rules",
            """
                shop_id {id} NOT NULL,
                sku {text} NOT NULL,
                percent {int} NOT NULL,
                kept_back {int} NOT NULL,
                most {int},
                stop_at {int} NOT NULL,
                PRIMARY KEY (workspace_id, shop_id, sku),
                CONSTRAINT offers_a_share CHECK (percent BETWEEN 0 AND 100)
            """);
    }

    private static void AddReconciliations(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.WorkspaceTable(
            "reconciliations",
            """
                id {id} NOT NULL,
                shop_id {id} NOT NULL,
                sku {text},
                asked_by {text},
                started_at {instant} NOT NULL,
                read_at {instant} NOT NULL,
                repair_at {instant},
                ended_at {instant},
                compared {int} NOT NULL,
                on_the_way {int} NOT NULL,
                repaired {int} NOT NULL,
                unrepaired {int} NOT NULL,
                PRIMARY KEY (workspace_id, id)
            """);
        migrationBuilder.Run("CREATE INDEX ix_reconciliations_workspace_id_shop_id_id ON reconciliations "
            + "(workspace_id, shop_id, id)");

        migrationBuilder.WorkspaceTable(
            "stock_differences",
            """
                run_id {id} NOT NULL,
                shop_id {id} NOT NULL,
                sku_id {text} NOT NULL,
                product_id {text} NOT NULL,
                sku {text} NOT NULL,
                found {int} NOT NULL,
                should {int} NOT NULL,
                outcome {enum} NOT NULL,
                sent {int},
                detail {text},
                found_at {instant} NOT NULL,
                settled_at {instant},
                PRIMARY KEY (workspace_id, run_id, sku_id)
            """);
        migrationBuilder.Run("CREATE INDEX ix_stock_differences_open ON stock_differences "
            + "(workspace_id, shop_id, sku_id) WHERE outcome = 'Found'");
    }
}
