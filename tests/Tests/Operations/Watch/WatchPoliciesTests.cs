using CreatorFlow.Channels.Contracts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Operations.Watch;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Operations.Watch;

public sealed class WatchPoliciesTests
{
    private static readonly PolicyRule OneDay =
        new(PolicyKey.DispatchDays, [1], PolicyUnit.BusinessDays, "Test", new(2026, 11, 1))
        {
            Region = "US", From = new(2026, 12, 24),
        };

    [Theory, ClassData(typeof(Databases))]
    public async Task A_change_within_thirty_days_is_told_grows_graver_and_clears_by_itself(string database)
    {
        await using var world = await OrderWorld.On(database);
        world.Policies.Add(OneDay);

        await world.Look();
        (await world.Of(AlertKind.PolicyChanging)).ShouldBeNull("it is 31 days away");

        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.Look();
        var alert = await world.Of(AlertKind.PolicyChanging);
        (alert!.Severity, alert.Count, alert.Subject, alert.Link).ShouldBe((
            AlertSeverity.Notice, 1, "Kettle Shop", $"/channels/{ScriptedShops.Kettles.Id}/compliance"));
        alert.TurnsAt.ShouldBe(new DateTimeOffset(2026, 12, 24, 8, 0, 0, TimeSpan.Zero));

        world.Clock.Advance(TimeSpan.FromDays(24));
        await world.Look();
        (await world.Of(AlertKind.PolicyChanging))!.Severity.ShouldBe(AlertSeverity.Warning);

        world.Clock.Advance(TimeSpan.FromDays(7));
        await world.Look();
        (await world.Only()).Status.ShouldBe(AlertStatus.Cleared);
    }

    [Fact]
    public async Task What_changes_elsewhere_or_changes_nothing_is_no_alert()
    {
        await using var world = await OrderWorld.On();
        world.Policies.Add(
            OneDay with { From = new(2026, 12, 1), Values = [2] },
            OneDay with { From = new(2026, 12, 1), Region = "GB" });

        await world.Look();

        (await world.All()).ShouldBeEmpty();
    }
}
