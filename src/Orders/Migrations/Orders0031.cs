using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Orders.Migrations;

/// <summary>Cancellations of units, and buyers who ask to cancel.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0031_orders_cancellations")]
internal sealed class Orders0031 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.WorkspaceTable(
            "order_cancellations",
            """
                id {id} NOT NULL,
                order_id {id} NOT NULL,
                kind {enum} NOT NULL,
                state {enum} NOT NULL,
                units {text} NOT NULL,
                reason {text} NOT NULL,
                answer {text},
                asked_at {instant} NOT NULL,
                answer_by {instant},
                decided_at {instant},
                decided_by {text},
                told_at {instant},
                version {int} NOT NULL,
                PRIMARY KEY (workspace_id, id)
            """);
        migrationBuilder.Run(
            """
            CREATE INDEX ix_order_cancellations_workspace_id_order_id ON order_cancellations (workspace_id, order_id)
            """);
        migrationBuilder.Run(
            """
            CREATE UNIQUE INDEX ix_order_cancellations_workspace_id_order_id_kind
                ON order_cancellations (workspace_id, order_id, kind) WHERE state = 'Requested'
            """);
        migrationBuilder.Run(
            """
            CREATE INDEX ix_order_cancellations_workspace_id_state_answer_by
                ON order_cancellations (workspace_id, state, answer_by)
            """);
    }
}
