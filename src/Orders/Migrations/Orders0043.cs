using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Orders.Migrations;

/// <summary>The seller's own limits of the rates, stricter than the channel's.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0043_orders_own_limits")]
internal sealed class Orders0043 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.WorkspaceTable(
        "own_limits",
        """
            shop_id {id} NOT NULL,
            late_dispatch {int} NOT NULL,
            seller_fault {int} NOT NULL,
            on_time_delivery {int} NOT NULL,
            PRIMARY KEY (workspace_id, shop_id)
        """);
}
