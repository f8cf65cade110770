using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Orders.Migrations;

/// <summary>By which of the channel's reasons a buyer who asked to cancel was turned down.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0122_cancellations_answer_reason")]
internal sealed class Orders0121 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Run("ALTER TABLE order_cancellations ADD COLUMN answer_reason {text}");
}
