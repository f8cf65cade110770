using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Links;
using CreatorFlow.Channels.Stock;
using CreatorFlow.Channels.Sweep;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Links;

public sealed class IgnoreListingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task An_ignored_listing_stays_so_and_its_number_is_not_sent(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await LinkListingTests.Unlinked(world);

        (await Ignore(world, shopId, "id-A")).Value.ShouldBe(new ListingIgnored("Kettle Shop", "A", "A"));
        (await Ignore(world, shopId, "id-A")).Ok.ShouldBeTrue();
        world.Vendor.Pages.Enqueue(new([ChannelWorld.Listed("p1", "A", 7)], null));
        await world.With<SyncShop, object>(async sync => await sync.Run(shopId, Ct));
        await world.RunJobs(PullCatalogue.JobKind);
        world.Vendor.Offers["A"] = new("p1", "id-A", [new("w1", 99)]);
        await world.Reserved("A", 1);
        await world.World.React("channels.push_stock");
        world.Clock.Advance(TimeSpan.FromSeconds(2));
        await world.RunJobs(PushStock.JobKind);

        world.Vendor.Pushed.ShouldBeEmpty();
        (await LinkListingTests.Listing(world, "id-A")).Link.ShouldBe(LinkKind.Ignored);
        (await world.Facts()).Count(kind => kind == nameof(ListingIgnored)).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_not_there_is_refused()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await LinkListingTests.Unlinked(world);

        (await Ignore(world, shopId, "0")).Problem!.Code.ShouldBe("channels.unknown_listing");
        (await Ignore(world, Ids.New(TestClock.Start), "id-A")).Problem!.Code.ShouldBe("channels.unknown_shop");
    }

    private static Task<Result<ListingIgnored>> Ignore(ChannelWorld world, Guid shopId, string skuId) =>
        world.With<IgnoreListing, Result<ListingIgnored>>(ignore => ignore.Run(shopId, skuId, Actor.System, Ct));
}
