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
            .ShouldBe((
                AlertKind.ShopLost, AlertSeverity.Critical, "Kettle Shop", "revoked",
                $"/channels/{ScriptedShops.Kettles.Id}/reconnect"));

        world.Shops.Standings = [Standing(TimeSpan.FromDays(90))];
        await world.Look();
        (await world.Only()).Status.ShouldBe(AlertStatus.Cleared);
    }

    [Fact]
    public async Task The_end_of_a_consent_is_told_30_14_7_and_1_days_before_each_time_anew()
    {
        await using var world = await OrderWorld.On();
        world.Shops.Standings = [Standing(TimeSpan.FromDays(31))];

        await world.Look();
        (await world.All()).ShouldBeEmpty();

        (await Ending(world, 1)).ShouldBe(AlertSeverity.Warning);
        (await Ending(world, 16)).ShouldBe(AlertSeverity.Warning);
        (await Ending(world, 7)).ShouldBe(AlertSeverity.Critical);
        (await Ending(world, 6)).ShouldBe(AlertSeverity.Critical);
        (await world.All()).Select(alert => alert.Key.Split(':')[^1]).ShouldBe(["30", "14", "7", "1"]);
        (await world.Of(AlertKind.ConsentEnding))!.TurnsAt.ShouldBe(TestClock.Start + TimeSpan.FromDays(31));
    }

    [Fact]
    public async Task A_warning_leaves_when_the_consent_is_renewed()
    {
        await using var world = await OrderWorld.On();
        world.Shops.Standings = [Standing(TimeSpan.FromDays(6))];
        await world.Look();

        world.Shops.Standings = [Standing(TimeSpan.FromDays(365))];
        await world.Look();

        (await world.Only()).Status.ShouldBe(AlertStatus.Cleared);
    }

    [Fact]
    public async Task Missing_permissions_are_told_by_name_until_they_are_there()
    {
        await using var world = await OrderWorld.On();
        world.Shops.Standings = [Standing(TimeSpan.FromDays(90)) with { MissingScopes = "seller.logistics" }];

        await world.Look();

        var alert = await world.Only();
        (alert.Kind, alert.Severity, alert.Detail)
            .ShouldBe((AlertKind.ShopScopesMissing, AlertSeverity.Critical, "seller.logistics"));
        world.Shops.Standings = [Standing(TimeSpan.FromDays(90))];
        await world.Look();
        (await world.Only()).Status.ShouldBe(AlertStatus.Cleared);
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

    private static async Task<AlertSeverity> Ending(OrderWorld world, int daysLater)
    {
        world.Clock.Advance(TimeSpan.FromDays(daysLater));
        await world.Look();
        return (await world.Of(AlertKind.ConsentEnding))!.Severity;
    }

    private static ShopStanding Standing(TimeSpan consent) => new(
        ScriptedShops.Kettles.Id, "TikTok Shop", "Kettle Shop", false, TestClock.Start + consent, 0, null);
}
