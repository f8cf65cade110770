using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Links;
using CreatorFlow.Channels.Stock;
using CreatorFlow.Channels.Sweep;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Channels.Links;

public sealed class LinkListingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task An_unlinked_listing_gets_its_SKU_and_its_number_is_sent(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Unlinked(world);
        (await Listing(world, "17295")).ShouldSatisfyAllConditions(
            row => row.Sku.ShouldBe(""), row => row.Link.ShouldBe(LinkKind.None), row => row.Title.ShouldBe("Kettle"));

        (await Link(world, shopId, "17295", "A")).Value.ShouldBe(new LinkedListing("17295", "Kettle", "A"));
        world.Vendor.Offers["17295"] = new("p9", "17295", [new("w1", 9)]);
        await world.RunJobs(PushStock.JobKind);

        world.Vendor.Pushed.ShouldBe([("p9", "17295", 7)]);
        (await Listing(world, "17295")).Link.ShouldBe(LinkKind.Chosen);
        (await world.Facts()).ShouldContain(nameof(ListingLinked));
    }

    [Fact]
    public async Task What_a_person_chose_is_kept_when_the_catalogue_is_read_again()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Unlinked(world);
        await Link(world, shopId, "17295", "A");
        await Link(world, shopId, "id-B", "A");

        world.Vendor.Pages.Enqueue(
            new([AutomaticLinksTests.WithoutCode(), ChannelWorld.Listed("p1", "B", 5)], null));
        await world.With<SyncShop, object>(async sync => await sync.Run(shopId, Ct));
        await world.RunJobs(PullCatalogue.JobKind);

        (await Listing(world, "17295")).Sku.ShouldBe("A");
        (await Listing(world, "id-B")).Sku.ShouldBe("A");
        (await world.Facts()).ShouldContain(nameof(ListingRelinked));
    }

    [Fact]
    public async Task Linked_twice_to_the_same_is_told_once()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Unlinked(world);
        await Link(world, shopId, "17295", "A");

        (await Link(world, shopId, "17295", "A")).Ok.ShouldBeTrue();

        (await world.Facts()).Count(kind => kind is nameof(ListingLinked) or nameof(ListingRelinked)).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_not_there_is_refused()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Unlinked(world);

        (await Link(world, shopId, "17295", "Z")).Problem!.Code.ShouldBe("channels.unknown_sku");
        (await Link(world, shopId, "0", "A")).Problem!.Code.ShouldBe("channels.unknown_listing");
        (await Link(world, Ids.New(TestClock.Start), "17295", "A")).Problem!.Code.ShouldBe("channels.unknown_shop");
        (await Listing(world, "17295")).Sku.ShouldBe("");
    }

    [Fact]
    public async Task A_SKU_made_meanwhile_links_by_itself_when_the_catalogue_is_read()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        await world.Stocked("KETTLE-1", 3);
        world.Vendor.Pages.Enqueue(new([ChannelWorld.Listed("p1", "kettle 1", 5)], null));
        await world.RunJobs(PullCatalogue.JobKind);
        (await Listing(world, "id-kettle 1")).Link.ShouldBe(LinkKind.None);
        await world.Stocked("kettle 1", 3);

        world.Vendor.Pages.Enqueue(new([ChannelWorld.Listed("p1", "kettle 1", 5)], null));
        await world.With<SyncShop, object>(async sync => await sync.Run(shopId, Ct));
        await world.RunJobs(PullCatalogue.JobKind);

        (await Listing(world, "id-kettle 1")).Sku.ShouldBe("kettle 1");
        (await world.Facts()).ShouldContain(nameof(ListingLinked));
    }

    /// <summary>A shop with the listings of A and B, and one without a code.</summary>
    internal static async Task<Guid> Unlinked(ChannelWorld world)
    {
        var shopId = await world.Connected();
        world.Vendor.Pages.Enqueue(new(
            [
                ChannelWorld.Listed("p1", "A", 7), ChannelWorld.Listed("p1", "B", 5),
                AutomaticLinksTests.WithoutCode(),
            ],
            null));
        await world.RunJobs(PullCatalogue.JobKind);
        return shopId;
    }

    internal static Task<Listing> Listing(ChannelWorld world, string skuId) =>
        world.World.Db(db => db.Set<Listing>().AsNoTracking().FirstAsync(row => row.SkuId == skuId, Ct));

    internal static Task<Result<LinkedListing>> Link(ChannelWorld world, Guid shopId, string skuId, string sku) =>
        world.With<LinkListing, Result<LinkedListing>>(link => link.Run(shopId, skuId, sku, Actor.System, Ct));
}
