using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Orders.Migrations;

/// <summary>Files with orders and their rows.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0041_orders_import")]
internal sealed class Orders0041 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.WorkspaceTable(
            "order_imports",
            """
                id {id} NOT NULL,
                file_name {text} NOT NULL,
                state {enum} NOT NULL,
                heads {text} NOT NULL,
                columns {text} NOT NULL,
                is_guessed {bool} NOT NULL,
                rows {int} NOT NULL,
                reached {int} NOT NULL,
                orders {int} NOT NULL,
                bad {int} NOT NULL,
                known {int} NOT NULL,
                good {int} NOT NULL,
                made {int} NOT NULL,
                by_kind {enum} NOT NULL,
                by_name {text} NOT NULL,
                by_user_id {id},
                started_at {instant} NOT NULL,
                ended_at {instant},
                version {int} NOT NULL,
                PRIMARY KEY (workspace_id, id)
            """);
        migrationBuilder.WorkspaceTable(
            "order_import_rows",
            """
                import_id {id} NOT NULL,
                line {int} NOT NULL,
                first {int} NOT NULL,
                number {text} NOT NULL,
                cells {text} NOT NULL,
                result {enum} NOT NULL,
                problems {text},
                order_id {id},
                PRIMARY KEY (workspace_id, import_id, line)
            """);
        migrationBuilder.Run(
            """
            CREATE INDEX ix_order_import_rows_workspace_id_import_id_first
                ON order_import_rows (workspace_id, import_id, first)
            """);
        migrationBuilder.Run(
            """
            CREATE INDEX ix_order_import_rows_workspace_id_import_id_number
                ON order_import_rows (workspace_id, import_id, number)
            """);
    }
}
