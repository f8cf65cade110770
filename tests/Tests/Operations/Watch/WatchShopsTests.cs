using CreatorFlow.Channels.Contracts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Operations.Watch;

public sealed class WatchShopsTests
{
    [Fact]
    public async Task A_lost_shop_is_critical_with_the_words_of_the_channel()
    {
        await using var world = await OrderWorld.On();
        world.Shops.Standings = [Standing(TimeSpan.FromDays(90)) with { NeedsReconnect = true, Trouble = "revoked" }];

        await world.Look();

        var alert = await world.Only();
        (alert.Kind, alert.Severity, alert.Subject, alert.Detail, alert.Link)
            .ShouldBe((AlertKind.ShopLost, AlertSeverity.Critical, "Kettle Shop", "revoked", "/channels"));

        world.Shops.Standings = [Standing(TimeSpan.FromDays(90))];
        await world.Look();
        (await world.Only()).Status.ShouldBe(AlertStatus.Cleared);
    }

    [Fact]
    public async Task A_consent_that_ends_within_thirty_days_warns_and_within_three_days_is_critical()
    {
        await using var world = await OrderWorld.On();
        world.Shops.Standings = [Standing(TimeSpan.FromDays(31))];

        await world.Look();
        (await world.All()).ShouldBeEmpty();

        world.Clock.Advance(TimeSpan.FromDays(2));
        await world.Look();
        var alert = await world.Of(AlertKind.ConsentEnding);
        (alert!.Severity, alert.TurnsAt).ShouldBe((AlertSeverity.Warning, TestClock.Start + TimeSpan.FromDays(31)));

        world.Clock.Advance(TimeSpan.FromDays(27));
        await world.Look();
        (await world.Of(AlertKind.ConsentEnding))!.Severity.ShouldBe(AlertSeverity.Critical);
    }

    [Fact]
    public async Task Products_whose_stock_a_shop_does_not_take_are_critical()
    {
        await using var world = await OrderWorld.On();
        world.Shops.Standings = [Standing(TimeSpan.FromDays(90)) with { RefusedSkus = 7 }];

        await world.Look();

        var alert = await world.Only();
        (alert.Kind, alert.Severity, alert.Count).ShouldBe((AlertKind.StockPushRefused, AlertSeverity.Critical, 7));
    }

    private static ShopStanding Standing(TimeSpan consent) => new(
        ScriptedShops.Kettles.Id, "TikTok Shop", "Kettle Shop", false, TestClock.Start + consent, 0, null);
}
