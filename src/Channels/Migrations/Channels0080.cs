using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Channels.Migrations;

/// <summary>Prices that were set, and what the channel said to them.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0080_channels_prices")]
internal sealed class Channels0080 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.WorkspaceTable(
            "price_changes",
            """
                id {id} NOT NULL,
                shop_id {id} NOT NULL,
                sku_id {text} NOT NULL,
                product_id {text} NOT NULL,
                title {text} NOT NULL,
                sku {text} NOT NULL,
                from_minor {bigint} NOT NULL,
                to_minor {bigint} NOT NULL,
                currency {text} NOT NULL,
                asked_by {text} NOT NULL,
                asked_at {instant} NOT NULL,
                outcome {enum} NOT NULL,
                ended_at {instant},
                reason {text},
                PRIMARY KEY (workspace_id, id),
                CONSTRAINT price_is_above_zero CHECK (to_minor > 0)
            """);
        migrationBuilder.Run(
            "CREATE INDEX ix_price_changes_workspace_id_shop_id_id ON price_changes (workspace_id, shop_id, id)");
        migrationBuilder.Run(
            "CREATE INDEX ix_price_changes_workspace_id_shop_id_sku_id ON price_changes "
            + "(workspace_id, shop_id, sku_id) WHERE outcome = 'Waiting'");
    }
}
