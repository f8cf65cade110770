using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Orders.Migrations;

/// <summary>Kinds of order, and the times on which their clocks turn.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0020_orders_kinds")]
internal sealed class Orders0020 : Migration
{
    private static readonly string[] Columns =
    [
        "kind {enum} NOT NULL DEFAULT 'Regular'",
        "cash_on_delivery {bool} NOT NULL DEFAULT FALSE",
        "replaces {text}",
        "paid_at {instant}",
        "release_on {instant}",
        "handling_days {int}",
        "handling_in_business_days {bool} NOT NULL DEFAULT FALSE",
        "hold_until {instant}",
        "deadline_from {enum} NOT NULL DEFAULT 'None'",
        "auto_cancel_at {instant}",
        "scanned_at {instant}",
        "delivered_at {instant}",
        "cancelled_at {instant}",
        "seller_fault {bool} NOT NULL DEFAULT FALSE",
        "buyer_id {text}",
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var column in Columns)
        {
            migrationBuilder.Run($"ALTER TABLE orders ADD COLUMN {column}");
        }

        TakeOverWhatIsKnown(migrationBuilder);
        migrationBuilder.Run(
            """
            CREATE INDEX ix_orders_workspace_id_kind_placed_at ON orders (workspace_id, kind, placed_at)
            WHERE kind <> 'Regular'
            """);
        migrationBuilder.Run(
            """
            CREATE INDEX ix_orders_workspace_id_hold_until ON orders (workspace_id, hold_until)
            WHERE hold_until IS NOT NULL
            """);
    }

    // Rows of all workspaces: on PostgreSQL they are seen only by who says so.
    private static void TakeOverWhatIsKnown(MigrationBuilder migration)
    {
        var postgres = migration.ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL";

        if (postgres)
        {
            migration.Sql("SELECT set_config('creatorflow.workspace', '*', true)");
        }

        migration.Run(
            "UPDATE orders SET kind = 'FulfilledByChannel', dispatch_by = NULL WHERE fulfilled_by_channel");
        migration.Run("UPDATE orders SET deadline_from = 'Channel' WHERE dispatch_by IS NOT NULL");

        if (postgres)
        {
            migration.Sql("SELECT set_config('creatorflow.workspace', '', true)");
        }
    }
}
