using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Orders.Migrations;

/// <summary>Tags, notes and urgency of orders; bulk operations.</summary>
[DbContext(typeof(AppDb)), Migration("20261125_0101_orders_bulk")]
internal sealed class Orders0003 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Marks(migrationBuilder);
        Bulk(migrationBuilder);
    }

    private static void Marks(MigrationBuilder migration)
    {
        migration.Run("ALTER TABLE orders ADD COLUMN urgent {bool} NOT NULL DEFAULT FALSE");
        migration.Run(
            """
            CREATE INDEX ix_orders_workspace_id_status_dispatch_by_urgent
                ON orders (workspace_id, status, dispatch_by, urgent) WHERE urgent
            """);
        migration.WorkspaceTable(
            "order_tags",
            """
                order_id {id} NOT NULL,
                tag {text} NOT NULL,
                PRIMARY KEY (workspace_id, order_id, tag)
            """);
        migration.Run(
            "CREATE INDEX ix_order_tags_workspace_id_tag_order_id ON order_tags (workspace_id, tag, order_id)");
        migration.WorkspaceTable(
            "order_notes",
            """
                id {id} NOT NULL,
                order_id {id} NOT NULL,
                text {text} NOT NULL,
                by_name {text} NOT NULL,
                at {instant} NOT NULL,
                bulk_id {id},
                PRIMARY KEY (workspace_id, id)
            """);
        migration.Run("CREATE INDEX ix_order_notes_workspace_id_order_id ON order_notes (workspace_id, order_id)");
    }

    private static void Bulk(MigrationBuilder migration)
    {
        migration.WorkspaceTable(
            "bulk_operations",
            """
                id {id} NOT NULL,
                key {text} NOT NULL,
                kind {enum} NOT NULL,
                text {text},
                selection {text} NOT NULL,
                state {enum} NOT NULL,
                undoes_id {id},
                total {int} NOT NULL,
                reached {int} NOT NULL,
                done {int} NOT NULL,
                refused {int} NOT NULL,
                skipped {int} NOT NULL,
                undone {int} NOT NULL,
                by_kind {enum} NOT NULL,
                by_name {text} NOT NULL,
                by_user_id {id},
                started_at {instant} NOT NULL,
                ended_at {instant},
                version {int} NOT NULL,
                PRIMARY KEY (workspace_id, id),
                CONSTRAINT bulk_adds_up CHECK (
                    done >= 0 AND refused >= 0 AND skipped >= 0 AND undone <= done
                    AND done + refused + skipped = reached AND reached <= total)
            """);
        migration.Run(
            "CREATE UNIQUE INDEX ix_bulk_operations_workspace_id_key ON bulk_operations (workspace_id, key)");
        migration.Run(
            """
            CREATE UNIQUE INDEX ix_bulk_operations_workspace_id_undoes_id ON bulk_operations (workspace_id, undoes_id)
            WHERE undoes_id IS NOT NULL
            """);
        migration.WorkspaceTable(
            "bulk_members",
            """
                bulk_id {id} NOT NULL,
                position {int} NOT NULL,
                order_id {id} NOT NULL,
                result {enum} NOT NULL,
                problem {text},
                PRIMARY KEY (workspace_id, bulk_id, position)
            """);
        migration.Run(
            """
            CREATE UNIQUE INDEX ix_bulk_members_workspace_id_bulk_id_order_id
                ON bulk_members (workspace_id, bulk_id, order_id)
            """);
    }
}
