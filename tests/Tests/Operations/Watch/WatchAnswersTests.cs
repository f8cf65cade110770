using CreatorFlow.Channels.Contracts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Orders.Returns.AtChannel;
using CreatorFlow.Platform.Data;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Operations.Watch;

public sealed class WatchAnswersTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_return_whose_clock_runs_down_is_an_alert_and_grave_at_the_end(string database)
    {
        await using var world = await OrderWorld.On(database);
        await Asked(world);
        await world.Look();
        (await world.Of(AlertKind.ReturnsDue)).ShouldBeNull();

        world.Clock.Advance(TimeSpan.FromHours(37));
        await world.Look();
        var alert = (await world.Of(AlertKind.ReturnsDue))!;
        (alert.Count, alert.Severity, alert.Subject, alert.Link)
            .ShouldBe((1, AlertSeverity.Warning, ScriptedShops.Kettles.Name, "/orders/returns"));

        world.Clock.Advance(TimeSpan.FromHours(10));
        await world.Look();
        (await world.Of(AlertKind.ReturnsDue))!.Severity.ShouldBe(AlertSeverity.Critical);
        (await world.Of(AlertKind.CancellationsDue)).ShouldBeNull();
    }

    private static async Task Asked(OrderWorld world)
    {
        await world.Imported(OrderWorld.Told(state: ChannelOrderState.Delivered));
        var told = new ChannelReturn
        {
            Id = "1", OrderId = "5760001", Kind = ReturnKind.Return, State = ChannelReturnState.Asked,
            AskedAt = TestClock.Start, UpdatedAt = TestClock.Start, WantsAnswer = true,
            Units = [new(OrderWorld.Kettle, 1)],
        };
        (await world.InWork<FollowReturns, int>(follow => follow.Run(ScriptedShops.Kettles, [told], Ct))).ShouldBe(1);
    }
}
