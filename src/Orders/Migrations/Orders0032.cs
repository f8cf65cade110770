using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Orders.Migrations;

/// <summary>Who holds an order, why, and until when.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0032_orders_holds")]
internal sealed class Orders0032 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.WorkspaceTable(
        "order_holds",
        """
            order_id {id} NOT NULL,
            owner {text} NOT NULL,
            reason {text} NOT NULL,
            held_by {text} NOT NULL,
            since {instant} NOT NULL,
            ends_at {instant},
            PRIMARY KEY (workspace_id, order_id)
        """);
}
