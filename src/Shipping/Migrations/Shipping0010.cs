using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Shipping.Migrations;

/// <summary>Why a carrier's calls fail, while they do.</summary>
[DbContext(typeof(AppDb)), Migration("20261125_0033_shipping_pulse")]
internal sealed class Shipping0010 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Run("ALTER TABLE carrier_accounts ADD COLUMN failing_code {text}");
}
