using CreatorFlow.Operations.Contracts;
using CreatorFlow.Operations.Watch;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Operations.Watch;

public sealed class WatchOrdersTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task Orders_become_due_and_late_as_time_passes_and_are_one_alert_a_shop(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.Imported(OrderWorld.Told("1", dispatchIn: TimeSpan.FromHours(5)));
        await world.Imported(OrderWorld.Told("2", dispatchIn: TimeSpan.FromHours(6)));

        await world.Look();
        (await world.All()).ShouldBeEmpty();

        world.Clock.Advance(TimeSpan.FromHours(2));
        await world.Look();
        var soon = await world.Of(AlertKind.OrdersDueSoon);
        (soon!.Count, soon.Severity, soon.Subject, soon.Link)
            .ShouldBe((2, AlertSeverity.Warning, "Kettle Shop", "/orders?view=late"));

        world.Clock.Advance(TimeSpan.FromHours(3));
        await world.Look();
        (await world.Of(AlertKind.OrdersDueSoon))!.Count.ShouldBe(1);
        (await world.Of(AlertKind.OrdersLate))!.ToLine().ShouldBe(
            new(
                (await world.Of(AlertKind.OrdersLate))!.Id, AlertKind.OrdersLate, AlertSeverity.Critical,
                AlertStatus.Open, 1, "Kettle Shop", "/orders?view=late",
                TestClock.Start + TimeSpan.FromHours(5), TestClock.Start + TimeSpan.FromHours(5)));

        world.Clock.Advance(TimeSpan.FromHours(1));
        await world.Look();
        (await world.Of(AlertKind.OrdersDueSoon)).ShouldBeNull();
        (await world.Of(AlertKind.OrdersLate))!.Count.ShouldBe(2);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_oversold_order_is_told_of_at_once_and_over_when_there_is_stock(string database)
    {
        await using var world = await OrderWorld.On(database, kettles: 1);
        var id = await world.Imported(OrderWorld.Told("1", units: 2));

        await LookAtOnce(world);

        var alert = await world.Of(AlertKind.OrdersOversold);
        (alert!.Count, alert.Severity).ShouldBe((1, AlertSeverity.Critical));

        await world.With<CreatorFlow.Inventory.Adjust.AdjustStock, object>(async adjust => await adjust.Run(
            OrderWorld.Kettle, 5, "counted", OrderWorld.Ana, TestContext.Current.CancellationToken));
        await world.World.React("orders.give_free_stock");
        (await world.Order(id)).ReservedAt.ShouldNotBeNull();
        await LookAtOnce(world);

        (await world.Of(AlertKind.OrdersOversold)).ShouldBeNull();
    }

    private static async Task LookAtOnce(OrderWorld world)
    {
        await world.World.React("operations.look_after_facts");
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await world.RunJobs(LookForTrouble.JobKind);
    }
}
