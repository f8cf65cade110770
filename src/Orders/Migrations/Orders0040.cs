using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Orders.Migrations;

/// <summary>The words by which orders are found; totals of what is over; the newest of each status.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0040_orders_search")]
internal sealed class Orders0040 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // Compared byte by byte, as SQLite does: then the index knows what begins alike.
        var byBytes = migrationBuilder.ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL"
            ? """COLLATE "C" """
            : "";

        migrationBuilder.WorkspaceTable(
            "order_terms",
            $$"""
                order_id {id} NOT NULL,
                term {text} {{byBytes}}NOT NULL,
                PRIMARY KEY (workspace_id, order_id, term)
            """);
        migrationBuilder.Run(
            "CREATE INDEX ix_order_terms_workspace_id_term_order_id ON order_terms (workspace_id, term, order_id)");
        migrationBuilder.WorkspaceTable(
            "order_totals",
            """
                status {enum} NOT NULL,
                orders {int} NOT NULL,
                PRIMARY KEY (workspace_id, status)
            """);
        migrationBuilder.Run(
            "CREATE INDEX ix_orders_workspace_id_status_placed_at ON orders (workspace_id, status, placed_at)");
    }
}
