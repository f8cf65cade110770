using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Orders.Migrations;

/// <summary>Orders whose parcels were all taken apart when they were cancelled are no longer split.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0104_orders_unsplit")]
internal sealed class Orders0104 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Run(
        """
        UPDATE orders SET in_parcels = FALSE
        WHERE in_parcels AND NOT EXISTS (
            SELECT 1 FROM parcel_lines JOIN parcels
                ON parcels.workspace_id = parcel_lines.workspace_id AND parcels.id = parcel_lines.parcel_id
            WHERE parcel_lines.workspace_id = orders.workspace_id AND parcel_lines.order_id = orders.id
                AND parcels.status <> 'Dissolved')
        """);
}
