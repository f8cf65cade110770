using CreatorFlow.Operations.Contracts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Operations.Alerts;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Operations.Alerts;

public sealed class FollowFindingsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Found_twice_the_same_changes_nothing(string database)
    {
        await using var world = await OrderWorld.On(database);

        await world.Followed(AlertWorld.Late(3));
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.Followed(AlertWorld.Late(3));

        var alert = await world.Only();
        (alert.Count, alert.LastRaisedAt).ShouldBe((3, TestClock.Start));
        (await world.Told()).ShouldBe(["AlertRaised"]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task It_follows_the_number_and_is_over_when_nothing_is_found(string database)
    {
        await using var world = await OrderWorld.On(database);

        await world.Followed(AlertWorld.Late(3));
        await world.Followed(AlertWorld.Late(5), AlertWorld.Late(1, "late:2"));
        await world.Followed(AlertWorld.Late(4));
        await world.Followed();
        await world.Followed();

        (await world.All()).ShouldAllBe(alert => alert.Status == AlertStatus.Cleared && alert.ClearedAt != null);
        (await world.Told()).ShouldBe(
        [
            "AlertRaised", "AlertRepeated", "AlertRaised", "AlertRepeated", "AlertCleared", "AlertCleared",
        ]);
    }

    [Fact]
    public async Task What_was_not_looked_for_is_left_alone()
    {
        await using var world = await OrderWorld.On();
        await world.Raised(new(AlertKind.StockLow, "StockLow", AlertSeverity.Notice, 1) { Link = "/stock" });

        await world.Followed();

        (await world.Only()).Status.ShouldBe(AlertStatus.Open);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task One_that_somebody_took_on_asks_again_when_it_is_twice_as_bad(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.Followed(AlertWorld.Late(3));
        var id = (await world.Only()).Id;
        await world.With<AcknowledgeAlerts, Result<int>>(own => own.Run(new([id], null), OrderWorld.Ana, Ct));

        await world.Followed(AlertWorld.Late(5));
        (await world.Only()).Status.ShouldBe(AlertStatus.Acknowledged);
        await world.Followed(AlertWorld.Late(6));

        var alert = await world.Only();
        (alert.Status, alert.AcknowledgedBy).ShouldBe((AlertStatus.Open, (string?)null));
        (await world.Told()).ShouldBe(["AlertRaised", "AlertAcknowledged", "AlertRepeated", "AlertRaised"]);
    }

    [Fact]
    public async Task One_that_was_put_off_comes_back_at_its_time_and_not_before()
    {
        await using var world = await OrderWorld.On();
        await world.Followed(AlertWorld.Late(3));
        var id = (await world.Only()).Id;
        var until = TestClock.Start + TimeSpan.FromHours(1);
        await world.With<SnoozeAlerts, Result<int>>(own => own.Run(new([id], null), until, OrderWorld.Ana, Ct));

        world.Clock.Advance(TimeSpan.FromMinutes(59));
        await world.Followed(AlertWorld.Late(300));
        (await world.Only()).Status.ShouldBe(AlertStatus.Snoozed);

        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.Followed(AlertWorld.Late(300));
        (await world.Only()).Status.ShouldBe(AlertStatus.Open);
        (await world.Told()).ShouldBe(["AlertRaised", "AlertSnoozed", "AlertRepeated", "AlertRaised"]);
    }

    [Fact]
    public async Task One_that_becomes_graver_asks_again_though_it_was_put_off()
    {
        await using var world = await OrderWorld.On();
        await world.Followed(AlertWorld.Late() with { Severity = AlertSeverity.Warning });
        var id = (await world.Only()).Id;
        var until = TestClock.Start + TimeSpan.FromDays(1);
        await world.With<SnoozeAlerts, Result<int>>(own => own.Run(new([id], null), until, OrderWorld.Ana, Ct));

        await world.Followed(AlertWorld.Late());

        var alert = await world.Only();
        (alert.Status, alert.Severity).ShouldBe((AlertStatus.Open, AlertSeverity.Critical));
    }
}
