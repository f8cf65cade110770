using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Channels.Migrations;

/// <summary>How the labels that channels sell are printed and handed over.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0070_channels_labels")]
internal sealed class Channels0070 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.WorkspaceTable(
        "label_settings",
        """
            shop_id {id} NOT NULL,
            paper {enum} NOT NULL,
            size {enum} NOT NULL,
            handover {enum} NOT NULL,
            PRIMARY KEY (workspace_id, shop_id)
        """);
}
