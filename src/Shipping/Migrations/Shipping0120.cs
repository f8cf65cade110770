using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Shipping.Migrations;

/// <summary>Labels of single packages of a channel.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0120_labels_channel_package")]
internal sealed class Shipping0120 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Run("ALTER TABLE labels ADD COLUMN channel_package {text}");
}
