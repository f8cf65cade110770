using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Orders.Migrations;

/// <summary>When shops were asked for the orders that lines of statements name.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0090_orders_settlements_asked")]
internal sealed class Orders0080 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Run("ALTER TABLE settled_lines ADD COLUMN asked_at {instant}");
}
