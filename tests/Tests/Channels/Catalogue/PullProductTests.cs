using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Reconcile;
using CreatorFlow.Channels.Webhooks;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Tests.Channels.Webhooks;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Channels.Catalogue;

public sealed class PullProductTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Many_words_of_a_product_read_it_once_and_the_catalogue_not_at_all(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Listed(world);
        var reads = world.Vendor.Reads.Count;
        world.Vendor.Products["p1"] =
            [ChannelWorld.Listed("p1", "A", 7) with { State = ListingState.OffByChannel, IsActive = false }];

        await Move(world, shopId, "p1", "p1", "p1");

        world.Vendor.ProductReads.ShouldBe(["p1"]);
        world.Vendor.Reads.Count.ShouldBe(reads);
        (await States(world)).ShouldBe(
        [
            ("A", false, ListingState.OffByChannel), ("B", false, ListingState.Gone), ("C", true, ListingState.Live),
        ]);
        (await world.Facts()).ShouldContain(nameof(ListingStateChanged));
        (await world.Jobs(PullProduct.JobKind)).ShouldBeEmpty();
        (await world.Jobs(ReconcileStock.JobKind)).ShouldNotBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_product_that_the_channel_knows_no_more_is_gone_and_a_new_one_is_listed(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Listed(world);
        world.Vendor.Products["p9"] = [ChannelWorld.Listed("p9", "D", 4)];

        await Move(world, shopId, "p1", "p9");

        (await States(world)).ShouldBe(
        [
            ("A", false, ListingState.Gone), ("B", false, ListingState.Gone), ("C", true, ListingState.Live),
            ("D", true, ListingState.Live),
        ]);
    }

    [Fact]
    public async Task One_product_that_is_refused_keeps_no_other_back()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Listed(world);
        world.Vendor.RefusedProducts["p1"] = new(ChannelFailureKind.Refused, "no");

        await Move(world, shopId, "p1", "p2");

        (await States(world))[2].ShouldBe(("C", false, ListingState.Gone));
        var left = (await world.Jobs(PullProduct.JobKind)).ShouldHaveSingleItem();
        (left.Key, left.State, left.Trouble).ShouldBe(($"{shopId:N}:p1", JobState.Dead, "no"));
    }

    [Fact]
    public async Task One_product_that_fails_for_now_waits_alone()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Listed(world);
        world.Vendor.RefusedProducts["p1"] = new(ChannelFailureKind.Retry, "503");

        await Move(world, shopId, "p1", "p2");

        world.Vendor.ProductReads.ShouldBe(["p1", "p2"]);
        var left = (await world.Jobs(PullProduct.JobKind)).ShouldHaveSingleItem();
        (left.Key, left.Trouble).ShouldBe(($"{shopId:N}:p1", "503"));
        world.Vendor.RefusedProducts.Clear();
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.World.RunJobs(PullProduct.JobKind);
        (await world.Jobs(PullProduct.JobKind)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_the_channel_takes_no_more_calls_the_products_behind_are_not_asked_for()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Listed(world);
        world.Vendor.RefusedProducts["p1"] = new(ChannelFailureKind.RateLimited, "slow down");

        await Move(world, shopId, "p1", "p2");

        world.Vendor.ProductReads.ShouldBe(["p1"]);
        (await world.Jobs(PullProduct.JobKind)).Select(job => job.Trouble).ShouldBe(["slow down", "slow down"]);
    }

    [Fact]
    public async Task Of_a_shop_that_lost_access_nothing_is_asked()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Listed(world);
        await WebhookWorld.Told(world, shopId, Moved("p1", TestClock.Start));
        await world.RunJobs(WebhookWorld.EventJob);
        await world.Lose(shopId);
        world.Clock.Advance(TimeSpan.FromSeconds(10));

        (await world.World.RunJobs(PullProduct.JobKind)).ShouldBe(1);

        world.Vendor.ProductReads.ShouldBeEmpty();
        (await world.Jobs(PullProduct.JobKind)).ShouldBeEmpty();
    }

    private static async Task Move(ChannelWorld world, Guid shopId, params string[] products)
    {
        await WebhookWorld.Told(world, shopId, [.. products.Select(own => Moved(own, world.Clock.GetUtcNow()))]);
        await world.RunJobs(WebhookWorld.EventJob);
        world.Clock.Advance(TimeSpan.FromSeconds(10));
        await world.World.RunJobs(PullProduct.JobKind);
    }

    private static ShopEvent Moved(string productId, DateTimeOffset at) =>
        new(ShopEventKind.ProductMoved, at) { ProductId = productId };

    private static async Task<List<(string Sku, bool IsActive, ListingState State)>> States(ChannelWorld world) =>
        [
            .. (await world.World.Db(db => db.Set<Listing>().AsNoTracking().OrderBy(row => row.Sku).ToListAsync(Ct)))
                .Select(row => (row.Sku, row.IsActive, row.State)),
        ];

    private static Task<Guid> Listed(ChannelWorld world)
    {
        world.Vendor.Pages.Enqueue(new(
            [
                ChannelWorld.Listed("p1", "A", 7), ChannelWorld.Listed("p1", "B", 7),
                ChannelWorld.Listed("p2", "C", 7),
            ],
            null));
        return world.Listening();
    }
}
