using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;
using static CreatorFlow.Tests.Channels.Performance.ToldShop;

namespace CreatorFlow.Tests.Channels.Performance;

public sealed class AffiliateBookTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Orders_are_answered_with_their_shares_and_what_they_came_from_is_named(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Connected(world);
        world.Vendor.Sold();
        world.Vendor.BroughtTold.Add(Brought("578", state: AffiliateState.Completed, actual: 560));
        await Pull(world);

        var found = await world.With<IAffiliates, IReadOnlyDictionary<string, IReadOnlyList<AffiliateShare>>>(
            book => book.OfOrders(shopId, ["577", "578", "999"], Ct));

        found.Keys.Order().ShouldBe(["577", "578"]);
        var share = found["578"].ShouldHaveSingleItem();
        (share.Creator, share.Content, share.ContentTitle, share.Quantity, share.CommissionRate).ShouldBe(
            ("sample_creator", ContentKind.Video, "Morning oil", 2, 1500));
        (share.Estimated, share.Actual, share.State).ShouldBe(
            (new Money(570, "USD"), new Money(560, "USD"), AffiliateState.Completed));
        found["577"].Single().Actual.ShouldBeNull();
    }

    [Fact]
    public async Task Orders_of_another_shop_are_other_orders()
    {
        await using var world = await ChannelWorld.On();
        await Connected(world);
        world.Vendor.Sold();
        await Pull(world);

        (await world.With<IAffiliates, IReadOnlyDictionary<string, IReadOnlyList<AffiliateShare>>>(
            book => book.OfOrders(Guid.Empty, ["577"], Ct))).ShouldBeEmpty();
    }
}
