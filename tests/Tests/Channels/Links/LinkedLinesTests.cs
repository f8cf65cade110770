using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Links;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Links;

public sealed class LinkedLinesTests
{
    private static readonly Money Price = new(100, "USD");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Lines_bear_the_SKU_of_their_listing(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await LinkListingTests.Unlinked(world);
        await LinkListingTests.Link(world, shopId, "id-B", "A");

        var order = (await Of(world, shopId, Line("id-B", "B", 2), Line("id-A", "A", 1), Line("17295", "17295", 1),
            Line("new", "NEW-1", 1))).Single();

        order.Lines.Select(line => (line.Sku, line.Quantity))
            .ShouldBe([("A", 3), ("NEW-1", 1), ("unlinked:17295", 1)]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_channel_is_asked_of_units_with_the_links_that_are_not_the_listings_own_code(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await LinkListingTests.Unlinked(world);
        await LinkListingTests.Link(world, shopId, "id-B", "A");

        await world.With<IChannels, Result<CancellationSent>>(
            channels => channels.CancelOrder(shopId, "1", [new("A", 1)], Ct));
        await world.With<IChannels, Result<ShipmentConfirmed>>(channels => channels.ConfirmShipment(
            shopId, new("1", "UPS", "1Z1") { Units = [new("A", 1)] }, Ct));
        await world.With<IChannels, ChannelCancellation?>(channels => channels.OpenCancellation(shopId, "1", Ct));

        world.Vendor.Links.Select(links => (links.Of("id-A", "A"), links.Of("id-B", "B"), links.Of("17295", "17295")))
            .ShouldBe(Enumerable.Repeat(("A", "A", "unlinked:17295"), 3));
        (await world.With<LinkedLines, SkuLinks>(lines => lines.Links(Ids.New(TestClock.Start), Ct)))
            .Of("id-B", "B").ShouldBe("B");
    }

    [Fact]
    public async Task A_whole_order_needs_no_links()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();

        await world.With<IChannels, Result<CancellationSent>>(channels => channels.CancelOrder(shopId, "1", [], Ct));
        await world.With<IChannels, Result<ShipmentConfirmed>>(
            channels => channels.ConfirmShipment(shopId, new("1", "UPS", "1Z1"), Ct));

        world.Vendor.Links.ShouldBe([SkuLinks.None, SkuLinks.None]);
    }

    [Fact]
    public async Task An_order_of_which_nothing_changes_is_the_same()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await LinkListingTests.Unlinked(world);
        var told = Order(Line("id-A", "A", 1));

        (await world.With<LinkedLines, IReadOnlyList<ChannelOrder>>(lines => lines.Of(shopId, [told], Ct)))[0]
            .ShouldBeSameAs(told);
    }

    private static Task<IReadOnlyList<ChannelOrder>> Of(
        ChannelWorld world, Guid shopId, params ChannelOrderLine[] lines) =>
        world.With<LinkedLines, IReadOnlyList<ChannelOrder>>(linked => linked.Of(shopId, [Order(lines)], Ct));

    private static ChannelOrderLine Line(string id, string sku, int units) => new(id, sku, sku, units, Price);

    private static ChannelOrder Order(params ChannelOrderLine[] lines) => new()
    {
        ExternalId = "1",
        State = ChannelOrderState.OnHold,
        PlacedAt = TestClock.Start,
        UpdatedAt = TestClock.Start,
        Total = Price,
        Shipping = Money.Zero("USD"),
        Tax = Money.Zero("USD"),
        Lines = lines,
    };
}
