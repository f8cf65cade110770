using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Webhooks;
using CreatorFlow.Channels.Webhooks.Replay;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Channels.Webhooks.Replay;

public sealed class ReplayWebhooksTests
{
    private static readonly DateTimeOffset Now = TestClock.Start;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task All_that_failed_are_handed_over_some_hundred_a_commit(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Listening();
        const int count = HandOverReplays.EventsPerCommit + 5;
        await WebhookWorld.Kept(
            world, shopId, ChannelHint.OrderTopic, [.. Enumerable.Range(0, count).Select(i => $"k{i}")]);
        await WebhookWorld.Mark(world, isFailed: true);
        world.Clock.Advance(TimeSpan.FromMinutes(1));

        var replay = (await Failed(world, shopId)).Value;
        (replay.Total, replay.Reopened).ShouldBe((count, 0));
        await world.RunJobs(HandOverReplays.JobKind);
        (await Stored(world)).Reopened.ShouldBe(HandOverReplays.EventsPerCommit);
        (await Stored(world)).EndedAt.ShouldBeNull();
        await world.RunJobs(HandOverReplays.JobKind);

        var stored = await Stored(world);
        (stored.Reopened, stored.EndedAt).ShouldBe((count, Now.AddMinutes(1)));
        (await world.Inbox()).ShouldAllBe(row => row.DoneAt == null && row.FailedAt == null && row.Trouble == null);
        (await world.Jobs("inbox:" + ChannelHint.OrderTopic)).ShouldHaveSingleItem().Key.ShouldBe($"{shopId:N}");
        (await world.Facts()).Count(fact => fact == nameof(WebhooksReplayed)).ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Of_a_span_those_are_handed_over_that_were_received_in_it(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Listening();
        await WebhookWorld.Kept(world, shopId, ChannelHint.OrderTopic, "before");
        world.Clock.Advance(TimeSpan.FromMinutes(10));
        await WebhookWorld.Kept(world, shopId, ChannelHint.OrderTopic, "within");
        await WebhookWorld.Kept(world, shopId, ShopEvent.IgnoredTopic, "ignored");
        await WebhookWorld.Mark(world, isFailed: false);

        (await Span(world, shopId, Now.AddMinutes(5), Now.AddMinutes(15))).Value.Total.ShouldBe(1);
        await world.RunJobs(HandOverReplays.JobKind);

        (await world.Inbox()).Where(row => row.DoneAt is null).ShouldHaveSingleItem().DedupeKey.ShouldBe("within");
    }

    [Fact]
    public async Task A_span_that_is_none_is_refused_and_so_is_one_with_nothing_in_it()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Listening();

        WebhookWorld.CodeOf(await Span(world, shopId, null, Now)).ShouldBe("channels.span_wrong");
        WebhookWorld.CodeOf(await Span(world, shopId, Now, Now)).ShouldBe("channels.span_wrong");
        WebhookWorld.CodeOf(await Span(world, shopId, Now.AddDays(-32), null)).ShouldBe("channels.span_wrong");
        WebhookWorld.CodeOf(await Span(world, shopId, Now.AddDays(-29), null)).ShouldBe("channels.nothing_to_replay");
        WebhookWorld.CodeOf(await Span(world, shopId, Now.AddDays(-31), null)).ShouldBe("channels.span_not_kept");
        WebhookWorld.CodeOf(await Failed(world, shopId)).ShouldBe("channels.nothing_to_replay");
        WebhookWorld.CodeOf(await Failed(world, shopId, Ids.New(Now))).ShouldBe("channels.unknown_shop");
        (await world.Jobs(HandOverReplays.JobKind)).ShouldBeEmpty();
        (await world.Facts()).ShouldNotContain(nameof(WebhooksReplayed));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_span_that_begins_before_what_is_kept_says_so(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Listening();
        await WebhookWorld.Kept(world, shopId, ChannelHint.OrderTopic, "kept");
        await WebhookWorld.Mark(world, isFailed: false);
        world.Clock.Advance(TimeSpan.FromDays(1));

        var within = (await Span(world, shopId, Now.AddDays(-29), null)).Value;
        var before = (await Span(world, shopId, Now.AddDays(-29.5), null)).Value;

        (within.KeptSince, within.Total).ShouldBe((null, 1));
        (before.KeptSince, before.Total).ShouldBe((Now.AddDays(-29), 1));
        (await world.World.Db(db => db.Set<WebhookReplay>().OrderBy(row => row.Id)
            .Select(row => row.KeptSince).ToListAsync(Ct))).ShouldBe([null, Now.AddDays(-29)]);
    }

    private static Task<Result<WebhookReplay>> Failed(ChannelWorld world, Guid shopId, Guid? workspaceId = null) =>
        world.With<ReplayWebhooks, Result<WebhookReplay>>(
            replay => replay.Failed(shopId, Actor.System, Ct), workspaceId);

    private static Task<Result<WebhookReplay>> Span(
        ChannelWorld world, Guid shopId, DateTimeOffset? since, DateTimeOffset? until) =>
        world.With<ReplayWebhooks, Result<WebhookReplay>>(
            replay => replay.Span(shopId, since, until, Actor.System, Ct));

    private static Task<WebhookReplay> Stored(ChannelWorld world) =>
        world.World.Db(db => db.Set<WebhookReplay>().AsNoTracking().SingleAsync(Ct));
}
