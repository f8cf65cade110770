using CreatorFlow.Channels;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Sweep;
using CreatorFlow.Channels.Webhooks;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Sweep;

public sealed class MissedChangesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_no_webhook_told_is_counted_once_told_and_looked_for_soon(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Swept(world);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var at = world.Clock.GetUtcNow() - TimeSpan.FromSeconds(20);
        world.Vendor.Changes.Enqueue(new([new("1", at)], null));
        await world.RunJobs(SweepOrders.JobKind);

        var kept = (await world.Inbox()).ShouldHaveSingleItem();
        (kept.Source, kept.ToldAt).ShouldBe((ShopEvent.SweepSource, at));
        (await world.Shop(shopId)).SweepSeconds.ShouldBe(5);
        (await Missed(world)).ShouldBe(1);

        world.Clock.Advance(TimeSpan.FromSeconds(5));
        world.Vendor.Changes.Enqueue(new([new("1", at)], null));
        await world.RunJobs(SweepOrders.JobKind);
        (await Missed(world)).ShouldBe(1);
        (await world.Shop(shopId)).SweepSeconds.ShouldBe(10);
        (await world.Facts()).Count(fact => fact == nameof(WebhooksMissed)).ShouldBe(1);
    }

    [Fact]
    public async Task A_change_whose_webhook_waits_to_be_read_was_told()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Swept(world);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await Hinted(world, shopId, new("1"));
        world.Clock.Advance(TimeSpan.FromSeconds(20));
        world.Vendor.Changes.Enqueue(new([new("1", world.Clock.GetUtcNow() - TimeSpan.FromSeconds(20))], null));

        await world.RunJobs(SweepOrders.JobKind);

        (await Missed(world)).ShouldBe(0);
        (await world.Shop(shopId)).SweepSeconds.ShouldBe(30);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_webhook_that_names_other_orders_too_told_it(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Swept(world);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await Hinted(world, shopId, new("0") { Others = ["1"] });
        world.Clock.Advance(TimeSpan.FromSeconds(20));
        world.Vendor.Changes.Enqueue(new([new("1", world.Clock.GetUtcNow() - TimeSpan.FromSeconds(20))], null));

        await world.RunJobs(SweepOrders.JobKind);

        (await Missed(world)).ShouldBe(0);
        (await world.Facts()).ShouldNotContain(nameof(WebhooksMissed));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_an_earlier_sweep_has_hinted_at_is_not_missed_by_a_later_one(string database)
    {
        await using var world = await ChannelWorld.On(database);
        await Swept(world);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var at = world.Clock.GetUtcNow() - TimeSpan.FromSeconds(9);
        world.Vendor.Changes.Enqueue(new([new("1", at)], null));
        await world.RunJobs(SweepOrders.JobKind);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        world.Vendor.Changes.Enqueue(new([new("1", at)], null));

        await world.RunJobs(SweepOrders.JobKind);

        (await Missed(world)).ShouldBe(0);
        (await world.Facts()).ShouldNotContain(nameof(WebhooksMissed));
    }

    [Fact]
    public async Task What_is_younger_than_a_webhook_may_take_is_not_missed_yet()
    {
        await using var world = await ChannelWorld.On();
        await Swept(world);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        world.Vendor.Changes.Enqueue(new([new("1", world.Clock.GetUtcNow() - TimeSpan.FromSeconds(9))], null));

        await world.RunJobs(SweepOrders.JobKind);

        (await world.Inbox()).ShouldHaveSingleItem().Source.ShouldBeNull();
        (await Missed(world)).ShouldBe(0);
    }

    private static async Task<Guid> Swept(ChannelWorld world)
    {
        var shopId = await world.Listening();
        await world.RunJobs(SweepOrders.JobKind);
        return shopId;
    }

    private static Task Hinted(ChannelWorld world, Guid shopId, ChannelHint hint) => world.With<
        CreatorFlow.Platform.Data.AppDb, int>(async db =>
    {
        db.Add(new CreatorFlow.Platform.Inbox.InboxRow
        {
            WorkspaceId = world.World.WorkspaceId,
            Id = CreatorFlow.Platform.Ids.New(world.Clock.GetUtcNow()),
            Topic = ChannelHint.OrderTopic,
            Lane = shopId.ToString("N"),
            DedupeKey = "told",
            Body = hint.ToJson(),
            Source = "1",
            ReceivedAt = world.Clock.GetUtcNow(),
        });
        await using var work = await db.Begin(Ct);
        await work.Commit(Ct);
        return 1;
    });

    private static Task<int> Missed(ChannelWorld world) => world.With<IWebhookStandings, int>(
        async standings => (await standings.All(Ct)).Single().MissedLately);
}
