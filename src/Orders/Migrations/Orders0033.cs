using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Orders.Migrations;

/// <summary>Which order was made from which.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0033_orders_copies")]
internal sealed class Orders0033 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.WorkspaceTable(
            "order_copies",
            """
                copy_id {id} NOT NULL,
                from_id {id} NOT NULL,
                kind {enum} NOT NULL,
                PRIMARY KEY (workspace_id, copy_id)
            """);
        migrationBuilder.Run(
            "CREATE INDEX ix_order_copies_workspace_id_from_id ON order_copies (workspace_id, from_id)");
    }
}
