using CreatorFlow.Automation.Contracts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Operations.Watch;

public sealed class WatchAutomationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_pause_is_told_of_after_four_hours_and_over_when_it_ends(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.With<IAutomationSwitch, Result<bool>>(rule => rule.Pause(OrderWorld.Ana, Ct));

        world.Clock.Advance(TimeSpan.FromMinutes(239));
        await world.Look();
        (await world.All()).ShouldBeEmpty();

        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.Look();
        var alert = await world.Only();
        (alert.Kind, alert.Severity, alert.TurnsAt)
            .ShouldBe((AlertKind.AutomationPaused, AlertSeverity.Warning, TestClock.Start));

        await world.With<IAutomationSwitch, Result<bool>>(rule => rule.Resume(OrderWorld.Ana, Ct));
        await world.Look();
        (await world.Only()).Status.ShouldBe(AlertStatus.Cleared);
    }
}
