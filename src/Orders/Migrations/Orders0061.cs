using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Orders.Migrations;

/// <summary>What the channel pays of an order; of orders that are here it is learnt with their next word.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0062_orders_channel_pays")]
internal sealed class Orders0061 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Run("ALTER TABLE orders ADD COLUMN channel_goods_minor {bigint} NOT NULL DEFAULT 0");
        migrationBuilder.Run("ALTER TABLE orders ADD COLUMN channel_shipping_minor {bigint} NOT NULL DEFAULT 0");
    }
}
