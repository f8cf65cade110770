using CreatorFlow.Channels;
using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Sweep;
using CreatorFlow.Channels.Webhooks.Subscriptions;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Channels.Catalogue;

public sealed class PullCatalogueTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task All_pages_are_read_then_webhooks_and_sweeps_begin(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Connected();
        world.Vendor.Pages.Enqueue(new([ChannelWorld.Listed("p1", "A", 7, 3), ChannelWorld.Listed("p1", "B", 0)], "2"));
        world.Vendor.Pages.Enqueue(new([ChannelWorld.Listed("p2", "C", 5)], null));

        await world.RunJobs(PullCatalogue.JobKind);

        (await Available(world)).ShouldBe([new("A", 10), new("B", 0), new("C", 5)]);
        (await Listings(world)).Select(own => (own.Sku, own.ProductId, own.IsActive))
            .ShouldBe([("A", "p1", true), ("B", "p1", true), ("C", "p2", true)]);
        world.Vendor.Registered.ShouldBe(["ORDERS", "PRODUCTS"]);
        (await world.Jobs(SweepOrders.JobKind)).ShouldHaveSingleItem().Key.ShouldBe(shopId.ToString("N"));
        (await world.Jobs(PullCatalogue.JobKind)).ShouldHaveSingleItem().DueAt
            .ShouldBe(TestClock.Start + TimeSpan.FromDays(1));
        (await world.Facts()).ShouldContain(nameof(CataloguePulled));
    }

    [Fact]
    public async Task What_was_listed_while_the_webhooks_were_switched_on_is_known_too()
    {
        await using var world = await ChannelWorld.On();
        await world.Connected();
        world.Vendor.Pages.Enqueue(new([ChannelWorld.Listed("p1", "A", 7)], "2"));
        world.Vendor.Pages.Enqueue(new([ChannelWorld.Listed("p2", "B", 1)], null));
        world.Vendor.BeforeRegistered =
            () => world.Vendor.Pages.Enqueue(new([ChannelWorld.Listed("p3", "C", 5)], null));

        await world.RunJobs(PullCatalogue.JobKind);

        (await Available(world)).ShouldBe([new("A", 7), new("B", 1), new("C", 5)]);
        world.Vendor.Reads.ShouldBe(
            [(null, null), (null, "2"), (TestClock.Start - TimeSpan.FromMinutes(1), null)]);
        (await Pulled(world)).ShouldBe([new("Kettle Shop", 3, 3)]);
    }

    [Fact]
    public async Task A_shop_whose_webhooks_come_by_the_second_address_keeps_it_when_it_is_connected_again()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        await world.RunJobs(PullCatalogue.JobKind);
        await world.With<ChooseReceiver, bool>(
            async choose => (await choose.Run(shopId, true, Actor.System, Ct)).Ok);
        await world.RunJobs(CheckSubscriptions.JobKind);
        world.Vendor.Topics.Values.ShouldAllBe(address => address == "https://two.example/hooks");
        world.Vendor.Registered.Clear();
        await world.Connected();

        await world.RunJobs(PullCatalogue.JobKind);

        world.Vendor.Registered.ShouldBeEmpty();
        world.Vendor.Topics.Values.ShouldAllBe(address => address == "https://two.example/hooks");
        (await world.Shop(shopId)).WebhooksRegisteredAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_topic_that_is_refused_does_not_keep_the_sweeps_back()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        world.Vendor.RefusedTopics["ORDERS"] = "param event_type is invalid";

        await world.RunJobs(PullCatalogue.JobKind);

        world.Vendor.Registered.ShouldBe(["PRODUCTS"]);
        (await world.Jobs(SweepOrders.JobKind)).ShouldHaveSingleItem().Key.ShouldBe(shopId.ToString("N"));
    }

    [Fact]
    public async Task A_second_pull_changes_titles_and_no_stock()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        world.Vendor.Pages.Enqueue(new([ChannelWorld.Listed("p1", "A", 7), ChannelWorld.Listed("p2", "B", 1)], null));
        await world.RunJobs(PullCatalogue.JobKind);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        world.Vendor.Pages.Enqueue(new([ChannelWorld.Listed("p1", "A", 99)], null));

        await world.With<SyncShop, object>(async sync => await sync.Run(shopId, Ct));
        await world.RunJobs(PullCatalogue.JobKind);

        (await Available(world))["A"].ShouldBe(7);
        (await Listings(world)).Select(own => (own.Sku, own.IsActive)).ShouldBe([("A", true), ("B", false)]);
        world.Vendor.Registered.ShouldBe(["ORDERS", "PRODUCTS"]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Pages_beyond_one_run_are_read_by_the_next_and_only_then_something_is_gone(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Listed(world, "A", "B");
        await Sync(world, shopId);
        Pages(world, ReadListings.MaxPages);
        world.Vendor.Pages.Enqueue(new([ChannelWorld.Listed("p1", "A", 7)], null));

        await world.RunJobs(PullCatalogue.JobKind);

        world.Vendor.Pages.Count.ShouldBe(1);
        (await Listings(world)).ShouldAllBe(row => row.IsActive);
        var half = await world.Shop(shopId);
        (half.CataloguePulledAt, half.CataloguePage).ShouldBe((TestClock.Start, "999"));
        var begunAt = world.Clock.GetUtcNow();
        (await world.Jobs(PullCatalogue.JobKind)).ShouldHaveSingleItem().DueAt.ShouldBe(begunAt);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.RunJobs(PullCatalogue.JobKind);

        world.Vendor.Reads[^1].ShouldBe((null, "999"));
        (await Listings(world)).Select(row => (row.Sku, row.IsActive)).ShouldBe([("A", true), ("B", false)]);
        var whole = await world.Shop(shopId);
        (whole.CataloguePulledAt, whole.CataloguePage, whole.CatalogueBegunAt).ShouldBe((begunAt, null, null));
    }

    [Fact]
    public async Task What_was_seen_by_an_earlier_run_of_a_reading_is_not_gone()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Listed(world, "A", "B");
        await Sync(world, shopId);
        world.Vendor.Pages.Enqueue(new([ChannelWorld.Listed("p1", "A", 7)], "0"));
        Pages(world, ReadListings.MaxPages - 1);
        world.Vendor.Pages.Enqueue(new([ChannelWorld.Listed("p2", "B", 7)], null));
        await world.RunJobs(PullCatalogue.JobKind);
        world.Clock.Advance(TimeSpan.FromMinutes(1));

        await world.RunJobs(PullCatalogue.JobKind);

        (await Listings(world)).ShouldAllBe(row => row.IsActive);
    }

    [Fact]
    public async Task The_first_reading_of_a_large_shop_ends_before_its_webhooks_are_switched_on()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        Pages(world, ReadListings.MaxPages);
        world.Vendor.Pages.Enqueue(new([ChannelWorld.Listed("p1", "A", 7)], null));

        await world.RunJobs(PullCatalogue.JobKind);
        world.Vendor.Registered.ShouldBeEmpty();
        await world.RunJobs(PullCatalogue.JobKind);

        world.Vendor.Registered.ShouldBe(["ORDERS", "PRODUCTS"]);
        (await world.Shop(shopId)).CataloguePulledAt.ShouldBe(TestClock.Start);
    }

    [Theory]
    [InlineData(ChannelFailureKind.Refused, null)]
    [InlineData(ChannelFailureKind.Retry, "999")]
    public async Task A_page_that_the_channel_takes_no_more_has_the_reading_begin_anew_but_trouble_does_not(
        ChannelFailureKind kind, string? goesOnAt)
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Listed(world, "A");
        await Sync(world, shopId);
        Pages(world, ReadListings.MaxPages + 1);
        await world.RunJobs(PullCatalogue.JobKind);
        world.Vendor.Failure = new(kind, "no such page");
        await world.RunJobs(PullCatalogue.JobKind);
        world.Vendor.Failure = null;
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        world.Vendor.Reads.Clear();

        await world.RunJobs(PullCatalogue.JobKind);

        world.Vendor.Reads[0].ShouldBe((null, goesOnAt));
    }

    [Fact]
    public async Task A_reading_that_has_not_ended_in_a_day_begins_anew()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Listed(world, "A");
        await Sync(world, shopId);
        Pages(world, ReadListings.MaxPages + 1);
        await world.RunJobs(PullCatalogue.JobKind);
        world.Clock.Advance(TimeSpan.FromDays(1));
        world.Vendor.Reads.Clear();

        await world.RunJobs(PullCatalogue.JobKind);

        world.Vendor.Reads[0].ShouldBe((null, null));
    }

    [Fact]
    public async Task A_failure_keeps_the_pages_read_and_begins_again()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        world.Vendor.Failure = new(ChannelFailureKind.Retry, "busy");

        await world.RunJobs(PullCatalogue.JobKind);

        (await world.Jobs(PullCatalogue.JobKind)).ShouldHaveSingleItem().Trouble.ShouldBe("busy");
        (await world.Shop(shopId)).Trouble.ShouldBe("busy");
        world.Vendor.Failure = null;
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        world.Vendor.Pages.Enqueue(new([ChannelWorld.Listed("p1", "A", 7)], null));
        await world.RunJobs(PullCatalogue.JobKind);
        (await world.Shop(shopId)).Trouble.ShouldBeNull();
    }

    /// <summary>A shop that was read a minute ago.</summary>
    private static async Task<Guid> Listed(ChannelWorld world, params string[] skus)
    {
        var shopId = await world.Connected();
        world.Vendor.Pages.Enqueue(new([.. skus.Select((sku, i) => ChannelWorld.Listed($"p{i + 1}", sku, 7))], null));
        await world.RunJobs(PullCatalogue.JobKind);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        return shopId;
    }

    private static Task Sync(ChannelWorld world, Guid shopId) =>
        world.With<SyncShop, object>(async sync => await sync.Run(shopId, Ct));

    /// <summary>Empty pages that are not the last.</summary>
    private static void Pages(ChannelWorld world, int count) =>
        Enumerable.Range(0, count).ToList().ForEach(page => world.Vendor.Pages.Enqueue(new([], $"{page}")));

    private static async Task<SortedDictionary<string, int>> Available(ChannelWorld world) =>
        new(new Dictionary<string, int>(await world.With<ICatalogue, IReadOnlyDictionary<string, int>>(
            catalogue => catalogue.Available(["A", "B", "C"], Ct))));

    private static async Task<List<CataloguePulled>> Pulled(ChannelWorld world) =>
        (await world.World.Db(db => db.Set<FactRow>().AsNoTracking()
            .Where(fact => fact.Kind == nameof(CataloguePulled)).ToListAsync(Ct)))
        .ConvertAll(row => row.ToFact().Body<CataloguePulled>());

    private static Task<List<Listing>> Listings(ChannelWorld world) =>
        world.World.Db(db => db.Set<Listing>().AsNoTracking().OrderBy(row => row.Sku).ToListAsync(Ct));
}
