using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Operations.Alerts;

public sealed class RaiseAlertTests
{
    private const int Nodes = 8;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_happens_twice_is_one_alert_that_counts_two(string database)
    {
        await using var world = await OrderWorld.On(database);

        var first = await world.Raised();
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        var second = await world.Raised();

        second.ShouldBe(first);
        var alert = await world.Only();
        (alert.Status, alert.Count, alert.Subject).ShouldBe((AlertStatus.Open, 2, "Kettle Shop"));
        (alert.FirstRaisedAt, alert.LastRaisedAt)
            .ShouldBe((TestClock.Start, TestClock.Start + TimeSpan.FromMinutes(5)));
        (await world.Told()).ShouldBe(["AlertRaised", "AlertRepeated"]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Nodes_that_raise_the_same_at_once_raise_one(string database)
    {
        await using var world = await OrderWorld.On(database);

        await Task.WhenAll(Enumerable.Range(0, Nodes).Select(_ => world.Raised()));

        (await world.Only()).Count.ShouldBe(Nodes);
        (await world.Told()).Count(kind => kind == "AlertRaised").ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Another_workspace_has_its_own(string database)
    {
        await using var world = await OrderWorld.On(database);
        var other = CreatorFlow.Platform.Ids.New(TestClock.Start);
        await world.Raised();

        await using (var scope = world.World.Scope(other))
        {
            await using var work = await scope.ServiceProvider.GetRequiredService<AppDb>().Begin(Ct);
            await scope.ServiceProvider.GetRequiredService<RaiseAlert>().Run(AlertWorld.Late(), Ct);
            await work.Commit(Ct);
        }

        (await world.Only()).Count.ShouldBe(1);
        (await world.All(other)).ShouldHaveSingleItem().Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_over_and_happens_again_is_a_new_alert()
    {
        await using var world = await OrderWorld.On();
        var first = await world.Raised();
        await world.Followed();

        (await world.Raised()).ShouldNotBe(first);

        (await world.All()).Select(alert => alert.Status).Order().ShouldBe([AlertStatus.Open, AlertStatus.Cleared]);
    }
}
