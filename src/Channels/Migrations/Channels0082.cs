using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Channels.Migrations;

/// <summary>How far the first reading of each shop has come.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0082_channels_first_readings")]
internal sealed class Channels0082 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.WorkspaceTable(
        "shop_readings",
        """
            shop_id {id} NOT NULL,
            started_at {instant} NOT NULL,
            products {int} NOT NULL,
            products_of {int},
            skus {int} NOT NULL,
            catalogue_at {instant},
            orders_found {int} NOT NULL,
            orders_of {int},
            found_at {instant},
            completed_at {instant},
            PRIMARY KEY (workspace_id, shop_id)
        """);
}
