using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Webhooks;
using CreatorFlow.Channels.Webhooks.Replay;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Webhooks.Replay;

public sealed class ReplayWebhookTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task One_that_failed_is_read_once_more(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Listening();
        await WebhookWorld.Kept(world, shopId, ChannelHint.OrderTopic, "one", "two");
        await WebhookWorld.Mark(world, isFailed: true);
        var one = (await world.Inbox())[0];

        (await Code(world, shopId, one.Id)).ShouldBeNull();

        var rows = await world.Inbox();
        (rows[0].FailedAt, rows[0].Trouble).ShouldBe((null, null));
        rows[1].FailedAt.ShouldBe(TestClock.Start);
        (await world.Facts()).ShouldContain(nameof(WebhooksReplayed));
        (await Code(world, shopId, one.Id)).ShouldBe("channels.webhook_waiting");
    }

    [Fact]
    public async Task What_has_no_effect_or_is_not_there_is_refused()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Listening();
        await WebhookWorld.Kept(world, shopId, ShopEvent.IgnoredTopic, "one");
        var id = (await world.Inbox())[0].Id;

        (await Code(world, shopId, id)).ShouldBe("channels.webhook_ignored");
        (await Code(world, shopId, Ids.New(TestClock.Start))).ShouldBe("channels.unknown_webhook");
        (await Code(world, shopId, id, Ids.New(TestClock.Start))).ShouldBe("channels.unknown_shop");
        (await world.Inbox())[0].DoneAt.ShouldBe(TestClock.Start);
        (await world.Facts()).ShouldNotContain(nameof(WebhooksReplayed));
    }

    private static Task<string?> Code(ChannelWorld world, Guid shopId, Guid id, Guid? workspaceId = null) =>
        world.With<ReplayWebhook, string?>(
            async replay => (await replay.Run(shopId, id, Actor.System, Ct)).Problem?.Code, workspaceId);
}
