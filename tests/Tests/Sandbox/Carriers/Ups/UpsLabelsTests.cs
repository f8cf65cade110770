using System.Text;
using CreatorFlow.Sandbox.Carriers.Ups;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Ups;

public sealed class UpsLabelsTests
{
    [Theory]
    [InlineData("zpl", "ZPL")]
    [InlineData("PNG", "PNG")]
    [InlineData("Gif", "GIF")]
    [InlineData("EPL", null)]
    [InlineData("PDF", null)]
    public void A_purchase_knows_its_formats(string code, string? format) =>
        UpsLabels.ShipFormat(code).Value.ShouldBe(format);

    [Theory]
    [InlineData("zpl", "ZPL")]
    [InlineData("GIF", "GIF")]
    [InlineData("PNG", null)]
    public void A_recovery_knows_no_png(string code, string? format) =>
        UpsLabels.RecoveryFormat(code).Value.ShouldBe(format);

    [Fact]
    public void The_label_is_made_of_the_shipment_alone()
    {
        var austin = new UpsAddress(["1 Main St"], "Austin", "TX", "78702", "US", Residential: false);
        var shipment = new UpsShipment
        {
            Id = "1ZCF00010300000016",
            ServiceCode = "13",
            From = new("Sender", "Sender", "5551234", austin),
            To = new("Receiver", "Care of", null, austin with { PostalCode = "787021234" }),
            Packages = [new("1ZCF00010300000016", 2.3m, ["ORDER-1"])],
            Zone = "132",
            ChargeCents = 1_000,
            BoughtAt = new DateTimeOffset(2026, 11, 23, 15, 0, 0, TimeSpan.Zero),
        };

        var zpl = Encoding.UTF8.GetString(UpsLabels.Image(shipment, 0, "ZPL"));

        foreach (var text in new[]
        {
            "SENDER", "5551234", "1 MAIN ST", "CARE OF", "RECEIVER", "AUSTIN TX 78702-1234", "3 LBS", "1 OF 1",
            "UPS NEXT DAY AIR SAVER", "1P", "TX 787 2-13", "132", "420787021234", "REF 1: ORDER-1",
            "DATE: 23 NOV 2026", "TRACKING #: 1Z CF0 001 03 0000 0016",
        })
        {
            zpl.ShouldContain($"^FD{text}^FS");
        }

        zpl.Split("^FDSENDER^FS").Length.ShouldBe(2);
        UpsLabels.Image(shipment, 0, "PNG").ShouldBe(UpsLabels.Image(shipment, 0, "PNG"));
    }
}
