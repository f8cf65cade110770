using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Identity;
using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Operations.Alerts;

public sealed class AcknowledgeAlertsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_person_takes_it_on_and_that_is_recorded(string database)
    {
        await using var world = await OrderWorld.On(database);
        var id = await world.Raised();

        (await Take(world, new([id], null))).Value.ShouldBe(1);

        var alert = await world.Only();
        (alert.Status, alert.AcknowledgedBy, alert.AcknowledgedAt)
            .ShouldBe((AlertStatus.Acknowledged, "Ana", TestClock.Start));
        var told = (await world.Facts(id))[^1];
        (told.Kind, told.By).ShouldBe((nameof(AlertAcknowledged), OrderWorld.Ana));
    }

    [Fact]
    public async Task Taken_on_twice_the_second_is_refused()
    {
        await using var world = await OrderWorld.On();
        var id = await world.Raised();
        await Take(world, new([id], null));

        (await Take(world, new([id], null))).ShouldBeRefused("operations.alert_cannot_move");

        (await world.Told()).ShouldBe(["AlertRaised", "AlertAcknowledged"]);
    }

    [Fact]
    public async Task A_whole_kind_is_taken_on_at_once()
    {
        await using var world = await OrderWorld.On();
        await world.Followed(AlertWorld.Late(1, "a"), AlertWorld.Late(1, "b"));
        await world.Raised(new(AlertKind.StockLow, "StockLow", AlertSeverity.Notice, 1) { Link = "/stock" });

        (await Take(world, new([], AlertKind.OrdersLate))).Value.ShouldBe(2);

        (await world.All()).Count(alert => alert.Status == AlertStatus.Open).ShouldBe(1);
        (await Take(world, new([], AlertKind.OrdersLate))).ShouldBeRefused("operations.alert_not_found");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task One_of_another_workspace_is_not_there(string database)
    {
        await using var world = await OrderWorld.On(database);
        var id = await world.Raised();

        var refused = await world.With<AcknowledgeAlerts, Result<int>>(
            own => own.Run(new([id], null), OrderWorld.Ana, Ct), CreatorFlow.Platform.Ids.New(TestClock.Start));

        refused.ShouldBeRefused("operations.alert_not_found");
        (await world.Only()).Status.ShouldBe(AlertStatus.Open);
    }

    [Fact]
    public async Task What_is_over_is_taken_on_by_nobody()
    {
        await using var world = await OrderWorld.On();
        var id = await world.Raised();
        await world.Followed();

        (await Take(world, new([id], null))).ShouldBeRefused("operations.alert_cannot_move");
    }

    private static Task<Result<int>> Take(OrderWorld world, ChosenAlerts chosen) =>
        world.With<AcknowledgeAlerts, Result<int>>(own => own.Run(chosen, OrderWorld.Ana, Ct));
}
