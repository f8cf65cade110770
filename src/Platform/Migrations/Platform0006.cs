using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Platform.Migrations;

/// <summary>A message that was in a batch that failed is read with fewer others.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0006_platform")]
internal sealed class Platform0006 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Run("ALTER TABLE inbox ADD COLUMN together {int}");
}
