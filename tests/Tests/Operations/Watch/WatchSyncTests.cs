using CreatorFlow.Channels.Contracts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Operations.Watch;

public sealed class WatchSyncTests
{
    [Fact]
    public async Task A_change_that_waits_for_more_than_five_minutes_is_critical()
    {
        await using var world = await OrderWorld.On();
        world.Shops.Syncs = [Sync(null) with { Waiting = 3, OldestWaitingAt = TestClock.Start }];
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        await world.Look();
        (await world.All()).ShouldBeEmpty();

        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.Look();

        var alert = await world.Only();
        (alert.Kind, alert.Severity, alert.Count, alert.Subject, alert.TurnsAt).ShouldBe(
            (AlertKind.StockPushLate, AlertSeverity.Critical, 3, "Kettle Shop", TestClock.Start));
        alert.Link.ShouldBe($"/channels/{ScriptedShops.Kettles.Id}/stock");
        world.Shops.Syncs = [Sync(null)];
        await world.Look();
        (await world.Only()).Status.ShouldBe(AlertStatus.Cleared);
    }

    [Theory]
    [InlineData("99.00", null)]
    [InlineData("98.99", AlertSeverity.Warning)]
    [InlineData("98.00", AlertSeverity.Warning)]
    [InlineData("97.99", AlertSeverity.Critical)]
    public async Task Too_many_wrong_numbers_warn_below_99_and_are_critical_below_98(
        string score, AlertSeverity? severity)
    {
        await using var world = await OrderWorld.On();
        world.Shops.Syncs =
            [Sync(decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture)) with { Differed = 12 }];

        await world.Look();

        var alert = await world.Of(AlertKind.StockDrifted);
        (alert?.Severity).ShouldBe(severity);
        (alert?.Detail).ShouldBe(severity is null ? null : score + " %");
    }

    private static ShopSync Sync(decimal? score) =>
        new(ScriptedShops.Kettles.Id, "Kettle Shop", 0, null, score, 0);
}
