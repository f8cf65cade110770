using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Shipping.Migrations;

/// <summary>Finds what was bought today without reading what was bought before.</summary>
[DbContext(typeof(AppDb)), Migration("20261125_0301_labels_bought")]
internal sealed class Shipping0002 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Run(
        """
        CREATE INDEX ix_labels_workspace_id_bought_at ON labels (workspace_id, bought_at)
        WHERE bought_at IS NOT NULL
        """);
}
