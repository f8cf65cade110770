using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Links;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Links;

public sealed class LinkMatchingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Every_sure_match_is_linked_and_the_rest_is_left(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Connected();
        await world.Stocked("KETTLE-1", 3);
        await world.Stocked("MUG-9", 3);
        world.Vendor.Pages.Enqueue(new(
            [
                ChannelWorld.Listed("p1", "kettle 1", 5), ChannelWorld.Listed("p2", "mug9", 5),
                AutomaticLinksTests.WithoutCode(),
            ],
            null));
        await world.RunJobs(PullCatalogue.JobKind);

        var linked = (await Match(world, shopId)).Value;

        linked.All.Select(own => (own.SkuId, own.Sku))
            .ShouldBe([("id-kettle 1", "KETTLE-1"), ("id-mug9", "MUG-9")]);
        (await LinkListingTests.Listing(world, "17295")).Link.ShouldBe(LinkKind.None);
        (await Match(world, shopId)).Problem!.Code.ShouldBe("channels.nothing_matches");
    }

    [Fact]
    public async Task A_shop_that_is_not_there_is_refused()
    {
        await using var world = await ChannelWorld.On();

        (await Match(world, Ids.New(TestClock.Start))).Problem!.Code.ShouldBe("channels.unknown_shop");
    }

    private static Task<Result<LinkedListings>> Match(ChannelWorld world, Guid shopId) =>
        world.With<LinkMatching, Result<LinkedListings>>(match => match.Run(shopId, Actor.System, Ct));
}
