using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Orders.Migrations;

/// <summary>
/// Returns that are asked for at a channel: what they want, by when an answer is wanted, and the answer.
/// </summary>
[DbContext(typeof(AppDb)), Migration("20261126_0071_orders_channel_returns")]
internal sealed class Orders0050 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Run("ALTER TABLE order_returns ADD COLUMN kind {enum} NOT NULL DEFAULT 'Return'");
        migrationBuilder.Run("ALTER TABLE order_returns ADD COLUMN answer_by {instant}");
        migrationBuilder.Run(
            """
            CREATE INDEX ix_order_returns_workspace_id_answer_by
                ON order_returns (workspace_id, answer_by) WHERE answer_by IS NOT NULL
            """);
        migrationBuilder.WorkspaceTable(
            "channel_returns",
            """
                return_id {id} NOT NULL,
                shop_id {id} NOT NULL,
                external_id {text} NOT NULL,
                state {enum} NOT NULL,
                updated_at {instant} NOT NULL,
                wants_answer {bool} NOT NULL,
                is_reckoned {bool} NOT NULL,
                currency {text} NOT NULL,
                refund_minor {bigint},
                offer_minor {bigint},
                buyer_keeps {bool} NOT NULL,
                tracking_number {text},
                carrier {text},
                paid_by {enum} NOT NULL,
                dispute {enum} NOT NULL,
                decision {enum},
                answer_key {id} NOT NULL,
                answer_of_parcel {bool} NOT NULL,
                answer_reason {text},
                answer_comment {text},
                answer_keeps {bool} NOT NULL,
                answer_offer_minor {bigint},
                decided_by {text},
                decided_at {instant},
                told_at {instant},
                refusal {text},
                PRIMARY KEY (workspace_id, return_id)
            """);
        migrationBuilder.Run(
            """
            CREATE UNIQUE INDEX ix_channel_returns_workspace_id_shop_id_external_id
                ON channel_returns (workspace_id, shop_id, external_id)
            """);
    }
}
