using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Ups;

public sealed class UpsParcelsTests
{
    [Fact]
    public async Task A_restart_keeps_the_labels_and_goes_on_numbering()
    {
        await using var ups = await UpsBench.Start();
        var first = await ups.Bought(UpsRequests.Ship("ORDER-1", format: "PNG"));
        await ups.Restart();

        var second = await ups.BoughtNumber(UpsRequests.Ship("ORDER-2"));
        var listed = (await ups.Send(HttpMethod.Get, "/control/ups/labels")).Json.AsArray();

        listed.Select(label => label!.At("trackingNumber"))
            .ShouldBe([first.At("ShipmentIdentificationNumber"), second]);
        second[10..17].ShouldBe("0000002");
    }

    [Fact]
    public async Task Many_buyers_at_once_get_different_numbers()
    {
        await using var ups = await UpsBench.Start();

        var numbers = await Task.WhenAll(
            Enumerable.Range(0, 60).Select(i => ups.BoughtNumber(UpsRequests.Ship($"ORDER-{i}"))));

        numbers.ShouldBeUnique();
        (await ups.State())["repeatedReferences"]!.GetValue<int>().ShouldBe(0);
    }
}
