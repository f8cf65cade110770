using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Sweep;
using CreatorFlow.Channels.Webhooks;
using CreatorFlow.Channels.Webhooks.Replay;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Webhooks;

public sealed class SetAsideHintsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_hint_of_a_sweep_that_was_set_aside_is_shown_counted_and_read_once_more(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Listening();
        world.Vendor.Changes.Enqueue(new([new("1", TestClock.Start - TimeSpan.FromMinutes(1))], null));
        await world.RunJobs(SweepOrders.JobKind);
        var lane = shopId.ToString("N");
        (await Count(world, lane, new())).ShouldBe(0, "what waits and nobody told is not shown");
        await WebhookWorld.Mark(world, isFailed: true);

        var shown = (await world.With<IInboxLog, IReadOnlyList<InboxEvent>>(
            log => log.Latest(lane, new(), 10, Ct))).ShouldHaveSingleItem();
        (shown.State, shown.Source, shown.Trouble).ShouldBe((InboxState.Failed, "", "no such order"));
        (await world.With<IInboxLog, IReadOnlyList<InboxTally>>(
            log => log.Tally(lane, TestClock.Start - TimeSpan.FromHours(1), Ct)))
            .ShouldBe([new(ChannelHint.OrderTopic, "", 1, 0, 1)]);
        (await world.With<IWebhookStandings, int>(
            async standings => (await standings.All(Ct)).Single().Failed)).ShouldBe(1);

        (await world.With<ReplayWebhook, bool>(
            async replay => (await replay.Run(shopId, shown.Id, Actor.System, Ct)).Ok)).ShouldBeTrue();
        (await world.Inbox()).ShouldHaveSingleItem().FailedAt.ShouldBeNull();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Of_a_span_only_what_was_received_in_it_is_counted(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Listening();
        await WebhookWorld.Kept(world, shopId, ChannelHint.OrderTopic, "old");
        world.Clock.Advance(TimeSpan.FromHours(1));
        var since = world.Clock.GetUtcNow();
        await WebhookWorld.Kept(world, shopId, ChannelHint.OrderTopic, "new");

        (await Count(world, shopId.ToString("N"), new() { Since = since })).ShouldBe(1);
        (await Count(world, shopId.ToString("N"), new() { Since = TestClock.Start })).ShouldBe(2);
    }

    private static Task<int> Count(ChannelWorld world, string lane, InboxFilter filter) =>
        world.With<IInboxLog, int>(log => log.Count(lane, filter, Ct));
}
