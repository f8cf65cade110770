using CreatorFlow.Channels;
using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.FirstReading;
using CreatorFlow.Channels.Sweep;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Tests.Channels.Reconcile;
using CreatorFlow.Tests.Channels.Webhooks;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Channels.FirstReading;

public sealed class FirstReadingsTests
{
    private static readonly DateTimeOffset At = TestClock.Start - TimeSpan.FromMinutes(1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task It_is_told_how_much_of_how_much_is_here_until_all_is(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Connected();
        ReadingNow? midway = null;
        world.Vendor.Pages.Enqueue(
            Page(2, "next", ChannelWorld.Listed("p1", "A", 7), ChannelWorld.Listed("p2", "B", 7)));
        world.Vendor.Pages.Enqueue(Page(1, null, ChannelWorld.Listed("p3", "C", 7)));
        world.Vendor.BeforeRegistered = () => midway = Reading(world, shopId).GetAwaiter().GetResult();

        await world.RunJobs(PullCatalogue.JobKind);

        midway.ShouldBe(new(shopId, TestClock.Start, 3, 3, 3, 0, null));
        (await Reading(world, shopId)).ShouldBe(midway! with { HasCatalogue = true });
        world.Vendor.Changes.Enqueue(new([new("1", At), new("2", At)], "next") { Total = 3 });
        world.Vendor.Changes.Enqueue(new([new("3", At)], null) { Total = 3 });
        await world.RunJobs(SweepOrders.JobKind);
        (await Reading(world, shopId))!.ShouldSatisfyAllConditions(
            reading => reading.Orders.ShouldBe(0),
            reading => reading.OrdersOf.ShouldBe(3));
        await Import(world, 2);
        (await Reading(world, shopId))!.Orders.ShouldBe(2);

        await Import(world, 1);
        world.Clock.Advance(TimeSpan.FromSeconds(3));
        (await world.RunJobs(SweepOrders.JobKind)).ShouldBe(1);

        (await Reading(world, shopId)).ShouldBeNull();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_that_was_set_aside_does_not_keep_it_open(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Connected();
        world.Vendor.Pages.Enqueue(Page(1, null, ChannelWorld.Listed("p1", "A", 7)));
        await world.RunJobs(PullCatalogue.JobKind);
        world.Vendor.Changes.Enqueue(new([new("1", At)], null) { Total = 1 });
        await world.RunJobs(SweepOrders.JobKind);
        (await Reading(world, shopId)).ShouldNotBeNull();
        await WebhookWorld.Mark(world, isFailed: true);
        world.Clock.Advance(TimeSpan.FromSeconds(3));

        await world.RunJobs(SweepOrders.JobKind);

        (await Reading(world, shopId)).ShouldBeNull();
    }

    [Fact]
    public async Task After_a_failure_it_counts_from_the_first_page()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        world.Vendor.Pages.Enqueue(Page(1, "next", ChannelWorld.Listed("p1", "A", 7)));
        world.Vendor.BeforeRegistered = () => world.Vendor.Failure = new(ChannelFailureKind.Retry, "down");
        await world.RunJobs(PullCatalogue.JobKind);
        (world.Vendor.Failure, world.Vendor.BeforeRegistered) = (null, null);
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        world.Vendor.Pages.Enqueue(Page(1, null, ChannelWorld.Listed("p1", "A", 7)));

        await world.RunJobs(PullCatalogue.JobKind);

        (await Reading(world, shopId)).ShouldBe(
            new(shopId, TestClock.Start, 1, 3, 1, 0, null) { HasCatalogue = true });
    }

    [Fact]
    public async Task A_shop_that_was_read_before_is_not_read_for_the_first_time_again()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        await world.RunJobs(PullCatalogue.JobKind);
        await world.RunJobs(SweepOrders.JobKind);
        (await Reading(world, shopId)).ShouldBeNull();

        await world.Connected();
        world.Vendor.Pages.Enqueue(Page(1, null, ChannelWorld.Listed("p1", "A", 7)));
        await world.RunJobs(PullCatalogue.JobKind);

        (await Reading(world, shopId)).ShouldBeNull();
    }

    [Fact]
    public async Task The_card_of_the_shop_shows_it()
    {
        await using var world = await ShopStockPageTests.World();
        var shopId = await world.Connected();
        world.Vendor.Pages.Enqueue(Page(2, null, ChannelWorld.Listed("p1", "A", 7), ChannelWorld.Listed("p2", "B", 7)));
        await world.RunJobs(PullCatalogue.JobKind);

        var page = await ShopStockPageTests.Render<ChannelsPage>(world);

        var panel = page.QuerySelector($"#reading-{shopId:N}")!;
        panel.TextContent.ShouldContain("2 of 3, 2 SKUs");
        panel.TextContent.ShouldContain("Not begun yet");
        var bars = panel.QuerySelectorAll("progress");
        (bars[0].GetAttribute("value"), bars[0].GetAttribute("max")).ShouldBe(("2", "3"));
        bars[1].HasAttribute("value").ShouldBeFalse();
        page.QuerySelector("live-region")!.GetAttribute("channel")!.ShouldContain("channels:first_readings");
    }

    [Fact]
    public async Task Numbers_of_all_shops_are_sent_to_who_listens()
    {
        await using var world = await ChannelWorld.On();
        await world.Connected();
        world.Vendor.Pages.Enqueue(Page(1, null, ChannelWorld.Listed("p1", "A", 7)));
        await world.RunJobs(PullCatalogue.JobKind);

        var told = await world.With<FirstReadings, object>(readings => new LiveFirstReadings(readings).Compute(Ct));

        told.ShouldBe(new FirstReadingsNow(1, 1, 3, 1, 0, 0));
    }

    private static ListedSkus Page(int products, string? next, params ListedSku[] skus) =>
        new(skus, next) { Products = products, Total = 3 };

    private static Task<ReadingNow?> Reading(ChannelWorld world, Guid shopId) => world.With<FirstReadings, ReadingNow?>(
        async readings => (await readings.Run(Ct)).GetValueOrDefault(shopId));

    /// <summary>So many of the orders that were hinted at are here.</summary>
    private static async Task Import(ChannelWorld world, int count)
    {
        var waiting = (await world.Inbox()).Where(row => row.DoneAt is null).Take(count).Select(row => row.Id).ToList();
        var now = world.Clock.GetUtcNow();
        await world.World.Db(db => db.Set<InboxRow>().Where(row => waiting.Contains(row.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.DoneAt, row => now), Ct));
    }
}
