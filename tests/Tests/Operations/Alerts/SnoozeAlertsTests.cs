using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Identity;
using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Operations.Alerts;

public sealed class SnoozeAlertsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task It_is_quiet_until_then_and_can_be_put_off_further(string database)
    {
        await using var world = await OrderWorld.On(database);
        var id = await world.Raised();

        (await Snooze(world, id, TimeSpan.FromHours(1))).Value.ShouldBe(1);
        (await Snooze(world, id, TimeSpan.FromHours(2))).Value.ShouldBe(1);

        var alert = await world.Only();
        (alert.Status, alert.SnoozedUntil)
            .ShouldBe((AlertStatus.Snoozed, TestClock.Start + TimeSpan.FromHours(2)));
        (await world.Told()).ShouldBe(["AlertRaised", "AlertSnoozed", "AlertSnoozed"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData((30 * 24) + 1)]
    public async Task A_time_that_is_over_or_far_away_is_refused(int hours)
    {
        await using var world = await OrderWorld.On();
        var id = await world.Raised();

        (await Snooze(world, id, TimeSpan.FromHours(hours))).ShouldBeRefused("operations.snooze_out_of_range");

        (await world.Only()).Status.ShouldBe(AlertStatus.Open);
    }

    [Fact]
    public async Task An_unknown_alert_is_refused()
    {
        await using var world = await OrderWorld.On();

        (await Snooze(world, Guid.Empty, TimeSpan.FromHours(1))).ShouldBeRefused("operations.alert_not_found");
    }

    private static Task<Result<int>> Snooze(OrderWorld world, Guid id, TimeSpan wait) =>
        world.With<SnoozeAlerts, Result<int>>(
            own => own.Run(new([id], null), TestClock.Start + wait, OrderWorld.Ana, Ct));
}
