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

    [Fact]
    public async Task Where_there_are_more_pages_than_one_reading_takes_nothing_is_gone_and_the_catalogue_not_read()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        world.Vendor.Pages.Enqueue(new([ChannelWorld.Listed("p1", "A", 7)], null));
        await world.RunJobs(PullCatalogue.JobKind);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.With<SyncShop, object>(async sync => await sync.Run(shopId, Ct));
        Enumerable.Range(0, 1_001).ToList().ForEach(page => world.Vendor.Pages.Enqueue(new([], $"{page}")));

        await world.RunJobs(PullCatalogue.JobKind);

        world.Vendor.Pages.Count.ShouldBe(1);
        (await Listings(world)).ShouldHaveSingleItem().IsActive.ShouldBeTrue();
        (await world.Shop(shopId)).CataloguePulledAt.ShouldBe(TestClock.Start);
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
