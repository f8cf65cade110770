using CreatorFlow.Sandbox.Carriers.Ups;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Ups;

public sealed class UpsShipmentTests
{
    [Fact]
    public void Its_references_are_those_of_its_parcels_each_once()
    {
        var address = new UpsAddress(["1 Main St"], "Austin", "TX", "78702", "US", Residential: false);
        var shipment = new UpsShipment
        {
            Id = "1ZCF00010300000016",
            ServiceCode = "03",
            From = new("Sender", null, null, address),
            To = new("Receiver", null, null, address),
            Packages = [new("1ZCF00010300000016", 1m, ["A", "B"]), new("1ZCF00010300000025", 1m, ["B", "C"])],
            Zone = "002",
            ChargeCents = 1_000,
            BoughtAt = DateTimeOffset.UnixEpoch,
        };

        shipment.References.ShouldBe(["A", "B", "C"]);
    }
}
