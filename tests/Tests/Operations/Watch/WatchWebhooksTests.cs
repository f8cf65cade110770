using CreatorFlow.Channels.Contracts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Operations.Watch;

public sealed class WatchWebhooksTests
{
    [Theory]
    [InlineData(2, null)]
    [InlineData(3, AlertSeverity.Warning)]
    [InlineData(30, AlertSeverity.Critical)]
    public async Task Changes_that_no_webhook_told_raise_an_alert_when_that_repeats(int missed, AlertSeverity? severity)
    {
        await using var world = await OrderWorld.On();
        world.Shops.Webhooks = [Standing() with { MissedLately = missed }];

        await world.Look();

        var alert = await world.Of(AlertKind.WebhooksMissed);
        (alert?.Severity).ShouldBe(severity);
        (alert?.Link).ShouldBe(severity is null ? null : $"/channels/{ScriptedShops.Kettles.Id}/webhooks");
    }

    [Fact]
    public async Task What_fails_and_what_runs_low_at_the_channel_is_told_and_cleared()
    {
        await using var world = await OrderWorld.On();
        world.Shops.Webhooks = [Standing() with { Failed = 2, Wrong = 1, LowSkus = 4 }];
        await world.Look();

        var failing = (await world.Of(AlertKind.WebhooksFailing))!;
        (failing.Severity, failing.Count).ShouldBe((AlertSeverity.Warning, 3));
        var low = (await world.Of(AlertKind.ChannelStockAlert))!;
        (low.Severity, low.Count).ShouldBe((AlertSeverity.Notice, 4));

        world.Shops.Webhooks = [Standing()];
        await world.Look();
        (await world.All()).ShouldAllBe(alert => alert.Status == AlertStatus.Cleared);
    }

    private static WebhookStanding Standing() => new(ScriptedShops.Kettles.Id, "Kettle Shop", 0, 0, 0, 0);
}
