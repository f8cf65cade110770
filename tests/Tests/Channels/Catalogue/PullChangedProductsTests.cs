using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Webhooks;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Tests.Channels.Webhooks;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Channels.Catalogue;

public sealed class PullChangedProductsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Only_what_has_changed_since_is_read_and_nothing_else_leaves_the_sale(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Listed(world);
        await WebhookWorld.Told(world, shopId, new ShopEvent(ShopEventKind.ProductChanged, TestClock.Start));
        await world.RunJobs(WebhookWorld.EventJob);
        world.Vendor.Pages.Enqueue(new([ChannelWorld.Listed("p2", "B", 9)], null));
        world.Clock.Advance(TimeSpan.FromSeconds(10));

        (await world.RunJobs(PullChangedProducts.JobKind)).ShouldBe(1);

        world.Vendor.Reads[^1].ChangedSince.ShouldBe(TestClock.Start - TimeSpan.FromMinutes(2));
        (await world.World.Db(db => db.Set<Listing>().OrderBy(row => row.Sku)
            .Select(row => new { row.Sku, row.IsActive }).ToListAsync(Ct)))
            .Select(row => (row.Sku, row.IsActive)).ShouldBe([("A", true), ("B", true)]);
        (await world.Shop(shopId)).CataloguePulledAt.ShouldBe(TestClock.Start + TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task What_no_webhook_told_is_read_every_ten_minutes_and_nothing_is_told_of_nothing()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Listed(world);
        var told = (await world.Facts()).Count;
        world.Clock.Advance(TimeSpan.FromMinutes(10));

        (await world.RunJobs(PullChangedProducts.JobKind)).ShouldBe(1);

        (await world.Facts()).Count.ShouldBe(told);
        (await world.Shop(shopId)).CataloguePulledAt.ShouldBe(TestClock.Start + TimeSpan.FromMinutes(10));
        world.Vendor.Pages.Enqueue(new([ChannelWorld.Listed("p2", "B", 9)], null));
        world.Clock.Advance(TimeSpan.FromMinutes(10));
        (await world.RunJobs(PullChangedProducts.JobKind)).ShouldBe(1);
        world.Vendor.Reads[^1].ChangedSince.ShouldBe(TestClock.Start + TimeSpan.FromMinutes(8));
        (await world.Facts()).Count(kind => kind == nameof(CataloguePulled)).ShouldBe(2);
    }

    [Fact]
    public async Task A_shop_whose_daily_reading_is_not_planned_gets_it_and_one_that_is_due_is_not_put_off()
    {
        await using var world = await ChannelWorld.On();
        await Listed(world);
        var due = (await world.Jobs(PullCatalogue.JobKind)).ShouldHaveSingleItem().DueAt;
        world.Clock.Advance(TimeSpan.FromMinutes(10));
        await world.RunJobs(PullChangedProducts.JobKind);
        (await world.Jobs(PullCatalogue.JobKind)).ShouldHaveSingleItem().DueAt.ShouldBe(due);

        await world.World.Db(db => db.Set<JobRow>().Where(job => job.Kind == PullCatalogue.JobKind)
            .ExecuteDeleteAsync(TestContext.Current.CancellationToken));
        world.Clock.Advance(TimeSpan.FromMinutes(10));
        await world.RunJobs(PullChangedProducts.JobKind);

        (await world.Jobs(PullCatalogue.JobKind)).ShouldHaveSingleItem().DueAt
            .ShouldBe(world.Clock.GetUtcNow() + PullCatalogue.Every);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_SKU_that_left_its_product_and_a_deleted_product_are_gone(string database)
    {
        await using var world = await ChannelWorld.On(database);
        world.Vendor.Pages.Enqueue(new(
            [
                ChannelWorld.Listed("p1", "A", 7), ChannelWorld.Listed("p1", "B", 7),
                ChannelWorld.Listed("p2", "C", 7), ChannelWorld.Listed("p3", "D", 7),
            ],
            null));
        await world.Listening();
        world.Clock.Advance(TimeSpan.FromMinutes(10));
        world.Vendor.Pages.Enqueue(new([ChannelWorld.Listed("p1", "A", 7)], null) { GoneProducts = ["p2"] });

        await world.RunJobs(PullChangedProducts.JobKind);

        (await world.World.Db(db => db.Set<Listing>().AsNoTracking().OrderBy(row => row.Sku).ToListAsync(Ct)))
            .Select(row => (row.Sku, row.IsActive, row.State)).ShouldBe(
            [
                ("A", true, ListingState.Live), ("B", false, ListingState.Gone), ("C", false, ListingState.Gone),
                ("D", true, ListingState.Live),
            ]);
    }

    [Fact]
    public async Task Where_more_has_changed_than_one_run_reads_the_whole_catalogue_is_read()
    {
        await using var world = await ChannelWorld.On();
        await Listed(world);
        world.Clock.Advance(TimeSpan.FromMinutes(10));
        Enumerable.Range(0, ReadListings.MaxPages).ToList()
            .ForEach(page => world.Vendor.Pages.Enqueue(new([], $"{page}")));

        await world.RunJobs(PullChangedProducts.JobKind);

        (await world.Jobs(PullCatalogue.JobKind)).ShouldHaveSingleItem().DueAt.ShouldBe(world.Clock.GetUtcNow());
    }

    private static Task<Guid> Listed(ChannelWorld world)
    {
        world.Vendor.Pages.Enqueue(new([ChannelWorld.Listed("p1", "A", 7)], null));
        return world.Listening();
    }
}
