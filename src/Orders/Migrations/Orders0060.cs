using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Orders.Migrations;

/// <summary>Lines of statements with their orders.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0061_orders_settlements")]
internal sealed class Orders0060 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.WorkspaceTable(
            "settled_lines",
            """
                statement_id {id} NOT NULL,
                line {int} NOT NULL,
                shop_id {id} NOT NULL,
                number {text} NOT NULL,
                kind {enum} NOT NULL,
                detail {text} NOT NULL,
                order_number {text},
                order_id {id},
                state {enum} NOT NULL,
                settled_at {instant} NOT NULL,
                currency {text} NOT NULL,
                settlement_minor {bigint} NOT NULL,
                PRIMARY KEY (workspace_id, statement_id, line),
                CONSTRAINT matched_have_an_order CHECK ((state = 'Matched') = (order_id IS NOT NULL))
            """);
        migrationBuilder.Run("CREATE INDEX ix_settled_lines_workspace_id_state_settled_at "
            + "ON settled_lines (workspace_id, state, settled_at)");
        migrationBuilder.Run("CREATE INDEX ix_settled_lines_workspace_id_order_id "
            + "ON settled_lines (workspace_id, order_id) WHERE order_id IS NOT NULL");
        migrationBuilder.Run("CREATE INDEX ix_settled_lines_workspace_id_shop_id_order_number "
            + "ON settled_lines (workspace_id, shop_id, order_number) WHERE state = 'UnknownOrder'");
    }
}
