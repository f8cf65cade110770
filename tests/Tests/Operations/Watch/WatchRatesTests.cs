using CreatorFlow.Channels.Contracts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Operations.Watch;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Operations.Watch;

public sealed class WatchRatesTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task A_rate_that_will_pass_its_limit_is_told_before_it_does_and_is_critical_once_it_has(
        string database)
    {
        await using var world = await OrderWorld.On(database, kettles: 99);
        var now = TestClock.Start;

        for (var number = 1; number < ShopRate.FewestOrders; number++)
        {
            await world.Imported(OrderWorld.Told($"{number}", units: 1) with
            {
                State = ChannelOrderState.Delivered, DispatchBy = now.AddDays(-1), CollectedAt = now.AddDays(-2),
            });
        }

        await world.Look(LookForTrouble.EveryHour);
        (await world.Of(AlertKind.LateDispatchRate)).ShouldBeNull();

        await world.Imported(OrderWorld.Told("98", units: 500, dispatchIn: TimeSpan.FromHours(20)));
        await world.Imported(OrderWorld.Told("99", units: 500, dispatchIn: TimeSpan.FromHours(20)));
        await LookInAnHour(world);
        var alert = await world.Of(AlertKind.LateDispatchRate);
        (alert!.Count, alert.Severity, alert.Subject, alert.Link)
            .ShouldBe((2, AlertSeverity.Warning, "Kettle Shop", "/orders/rates"));

        world.Clock.Advance(TimeSpan.FromHours(24));
        await LookInAnHour(world);
        (await world.Of(AlertKind.LateDispatchRate))!.Severity.ShouldBe(AlertSeverity.Critical);
    }

    private static async Task LookInAnHour(OrderWorld world)
    {
        world.Clock.Advance(TimeSpan.FromHours(1));
        await world.Look(LookForTrouble.EveryHour);
    }
}
