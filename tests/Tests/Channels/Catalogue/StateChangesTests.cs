using CreatorFlow.Channels;
using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Sweep;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Channels.Catalogue;

public sealed class StateChangesTests
{
    private const string Watermark = "Main image: The image shows a watermark.";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_product_that_is_stopped_is_told_once_with_why_and_once_when_it_sells_again(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Connected();
        await Read(world, shopId, Sold("A"), Sold("B"), Sold("C", "p2"));
        (await Told(world)).ShouldBeEmpty();

        world.Clock.Advance(TimeSpan.FromHours(1));
        await Read(world, shopId, Stopped("A"), Stopped("B"), Sold("C", "p2"));
        await Read(world, shopId, Stopped("A"), Stopped("B"), Sold("C", "p2"));

        (await Listings(world)).Select(row => (row.SkuId, row.State, row.StateSince, row.StateReason)).ShouldBe(
        [
            ("id-A", ListingState.Rejected, TestClock.Start.AddHours(1), Watermark),
            ("id-B", ListingState.Rejected, TestClock.Start.AddHours(1), Watermark),
            ("id-C", ListingState.Live, null, null),
        ]);
        await Read(world, shopId, Sold("A"), Sold("B"), Sold("C", "p2"));
        (await Told(world)).ShouldBe(
        [
            new("Kettle Shop", "p1", "B", "Rejected", Watermark), new("Kettle Shop", "p1", "B", "Live", null),
        ]);
    }

    [Fact]
    public async Task A_new_product_that_does_not_sell_is_told_and_one_that_is_on_no_page_is_gone()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        await Read(world, shopId, Stopped("A"), Sold("B"));
        world.Clock.Advance(TimeSpan.FromSeconds(1));

        await Read(world, shopId, Sold("B"));

        (await Told(world)).ShouldBe([new("Kettle Shop", "p1", "A", "Rejected", Watermark)]);
        (await Listings(world)).Select(row => (row.SkuId, row.State, row.IsActive))
            .ShouldBe([("id-A", ListingState.Rejected, false), ("id-B", ListingState.Live, true)]);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await Read(world, shopId);
        (await Listings(world))[1].State.ShouldBe(ListingState.Gone);
    }

    internal static ListedSku Sold(string sku, string product = "p1") => ChannelWorld.Listed(product, sku, 7);

    internal static ListedSku Stopped(string sku) => Sold(sku) with
    {
        IsActive = false,
        State = ListingState.Rejected,
        Reason = Watermark,
    };

    internal static async Task Read(ChannelWorld world, Guid shopId, params ListedSku[] skus)
    {
        world.Vendor.Pages.Enqueue(new(skus, null));
        await world.With<SyncShop, bool>(async sync => (await sync.Run(shopId, Ct)).Problem is null);
        await world.RunJobs(PullCatalogue.JobKind);
        world.Vendor.Pages.Clear();
    }

    private static Task<List<Listing>> Listings(ChannelWorld world) => world.World.Db(
        db => db.Set<Listing>().AsNoTracking().OrderBy(row => row.SkuId).ToListAsync(Ct));

    private static async Task<IEnumerable<ListingStateChanged>> Told(ChannelWorld world) => (await world.World.Db(
        db => db.Set<FactRow>().Where(fact => fact.Kind == nameof(ListingStateChanged))
            .OrderBy(fact => fact.Position).Select(fact => fact.Body).ToListAsync(Ct)))
        .Select(body => System.Text.Json.JsonSerializer.Deserialize<ListingStateChanged>(body, FactKinds.JsonOptions)!);
}
