using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Orders.Migrations;

/// <summary>What comes back from buyers.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0034_orders_returns")]
internal sealed class Orders0034 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.WorkspaceTable(
            "order_returns",
            """
                id {id} NOT NULL,
                order_id {id} NOT NULL,
                number {int} NOT NULL,
                state {enum} NOT NULL,
                reason {text} NOT NULL,
                answer {text},
                asked_by {text} NOT NULL,
                asked_at {instant} NOT NULL,
                expected_by {instant},
                received_at {instant},
                refund_minor {bigint},
                currency {text} NOT NULL,
                closed_at {instant},
                version {int} NOT NULL,
                PRIMARY KEY (workspace_id, id),
                CONSTRAINT refunds_are_not_negative CHECK (refund_minor IS NULL OR refund_minor >= 0)
            """);
        migrationBuilder.Run(
            """
            CREATE UNIQUE INDEX ix_order_returns_workspace_id_order_id_number
                ON order_returns (workspace_id, order_id, number)
            """);
        migrationBuilder.Run(
            """
            CREATE INDEX ix_order_returns_workspace_id_state_asked_at
                ON order_returns (workspace_id, state, asked_at)
            """);
        migrationBuilder.WorkspaceTable(
            "order_return_lines",
            """
                return_id {id} NOT NULL,
                sku {text} NOT NULL,
                asked {int} NOT NULL,
                restocked {int} NOT NULL,
                scrapped {int} NOT NULL,
                PRIMARY KEY (workspace_id, return_id, sku),
                CONSTRAINT no_more_than_asked CHECK (
                    asked > 0 AND restocked >= 0 AND scrapped >= 0 AND restocked + scrapped <= asked)
            """);
    }
}
