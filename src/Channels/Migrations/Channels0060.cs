using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Channels.Migrations;

/// <summary>Statements of shops, their lines, and what is not settled yet.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0060_channels_statements")]
internal sealed class Channels0060 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.WorkspaceTable(
            "shop_statements",
            """
                id {id} NOT NULL,
                shop_id {id} NOT NULL,
                number {text} NOT NULL,
                at {instant} NOT NULL,
                state {enum} NOT NULL,
                payment_number {text},
                currency {text} NOT NULL,
                settlement_minor {bigint} NOT NULL,
                sales_minor {bigint},
                shipping_minor {bigint},
                fees_minor {bigint},
                adjustments_minor {bigint},
                reserve_minor {bigint} NOT NULL,
                difference_minor {bigint} NOT NULL,
                lines {int} NOT NULL,
                parts {text} NOT NULL,
                read_at {instant} NOT NULL,
                PRIMARY KEY (workspace_id, id)
            """);
        migrationBuilder.Run("CREATE UNIQUE INDEX ix_shop_statements_workspace_id_shop_id_number "
            + "ON shop_statements (workspace_id, shop_id, number)");
        migrationBuilder.Run("CREATE INDEX ix_shop_statements_workspace_id_at ON shop_statements (workspace_id, at)");

        migrationBuilder.WorkspaceTable(
            "statement_lines",
            """
                statement_id {id} NOT NULL,
                line {int} NOT NULL,
                shop_id {id} NOT NULL,
                number {text} NOT NULL,
                kind {enum} NOT NULL,
                detail {text} NOT NULL,
                order_number {text},
                settled_at {instant} NOT NULL,
                currency {text} NOT NULL,
                settlement_minor {bigint} NOT NULL,
                reserve_minor {bigint} NOT NULL,
                parts {text} NOT NULL,
                PRIMARY KEY (workspace_id, statement_id, line)
            """);
        migrationBuilder.Run("CREATE INDEX ix_statement_lines_workspace_id_shop_id_order_number "
            + "ON statement_lines (workspace_id, shop_id, order_number) WHERE order_number IS NOT NULL");

        migrationBuilder.WorkspaceTable(
            "expected_settlements",
            """
                shop_id {id} NOT NULL,
                number {text} NOT NULL,
                order_number {text},
                currency {text} NOT NULL,
                settlement_minor {bigint} NOT NULL,
                settles_when {text} NOT NULL,
                parts {text} NOT NULL,
                PRIMARY KEY (workspace_id, shop_id, number)
            """);
        migrationBuilder.Run("CREATE INDEX ix_expected_settlements_workspace_id_shop_id_order_number "
            + "ON expected_settlements (workspace_id, shop_id, order_number) WHERE order_number IS NOT NULL");

        migrationBuilder.WorkspaceTable(
            "statements_read",
            """
                shop_id {id} NOT NULL,
                newest_at {instant},
                read_at {instant},
                trouble {text},
                PRIMARY KEY (workspace_id, shop_id)
            """);
    }
}
