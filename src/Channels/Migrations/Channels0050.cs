using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Channels.Migrations;

/// <summary>How far the returns and cancellations of shops are read.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0070_channels_aftersales")]
internal sealed class Channels0050 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.WorkspaceTable(
        "aftersales_sweeps",
        """
            shop_id {id} NOT NULL,
            kind {enum} NOT NULL,
            cursor {instant},
            swept_at {instant},
            trouble {text},
            PRIMARY KEY (workspace_id, shop_id, kind)
        """);
}
