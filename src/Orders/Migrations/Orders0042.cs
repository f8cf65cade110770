using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Orders.Migrations;

/// <summary>What a buyer asks to cancel is a request by its name, in the table and in the queue.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0042_orders_cancellation_requests")]
internal sealed class Orders0042 : Migration
{
    private static readonly (string Before, string Now)[] Jobs =
    [
        ("orders.read_wish", "orders.read_cancellation_request"),
        ("orders.answer_wish", "orders.answer_cancellation_request"),
    ];

    // Rows of all workspaces: on PostgreSQL they are seen only by who says so.
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var isPostgres = migrationBuilder.ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL";

        if (isPostgres)
        {
            migrationBuilder.Sql("SELECT set_config('creatorflow.workspace', '*', true)");
        }

        migrationBuilder.Sql("UPDATE order_cancellations SET kind = 'Request' WHERE kind = 'Wish'");

        foreach (var (before, now) in Jobs)
        {
            migrationBuilder.Sql($"UPDATE jobs SET kind = '{now}' WHERE kind = '{before}'");
            migrationBuilder.Sql($"UPDATE job_pauses SET kind = '{now}' WHERE kind = '{before}'");
        }

        if (isPostgres)
        {
            migrationBuilder.Sql("SELECT set_config('creatorflow.workspace', '', true)");
        }
    }
}
