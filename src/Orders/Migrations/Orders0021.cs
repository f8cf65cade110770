using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Orders.Migrations;

/// <summary>The calendars of shops.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0021_orders_calendars")]
internal sealed class Orders0021 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.WorkspaceTable(
        "shop_calendars",
        """
            shop_id {id} NOT NULL,
            cut_off {text} NOT NULL,
            working_days {text} NOT NULL,
            federal_holidays {bool} NOT NULL,
            closed_days {text} NOT NULL,
            regular_days {int} NOT NULL,
            made_to_order_days {int} NOT NULL,
            back_order_days {int} NOT NULL,
            PRIMARY KEY (workspace_id, shop_id)
        """);
}
