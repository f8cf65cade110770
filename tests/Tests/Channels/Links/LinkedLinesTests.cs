using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Links;
using CreatorFlow.Platform;
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
