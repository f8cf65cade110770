using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Shipping.Migrations;

/// <summary>Labels that a channel sells for one of its orders.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0071_labels_of_channels")]
internal sealed class Shipping0070 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Run("ALTER TABLE labels ADD COLUMN shop_id {id}");
        migrationBuilder.Run("ALTER TABLE labels ADD COLUMN channel_order {text}");
    }
}
