using CreatorFlow.Operations.Contracts;
using CreatorFlow.Operations.Watch;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Live;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Operations.Watch;

public sealed class WatchPagesTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task A_strained_node_is_told_of_until_it_says_that_it_is_over(string database)
    {
        await using var world = await OrderWorld.On(database);
        await Told(world, new LiveStrained("failures", 8, 5));
        await Told(world, new LiveStrained("capacity", 85, 80));

        (await world.Of(AlertKind.PagesFailing))!.Severity.ShouldBe(AlertSeverity.Critical);
        (await world.Of(AlertKind.PagesCrowded))!.Severity.ShouldBe(AlertSeverity.Warning);

        await world.Look();
        await Told(world, new LiveRelieved("failures", 1));
        (await world.Of(AlertKind.PagesFailing)).ShouldBeNull();
        (await world.Of(AlertKind.PagesCrowded))!.Count.ShouldBe(1);

        world.Clock.Advance(WatchPages.OverAfter);
        await world.Look();
        (await world.Of(AlertKind.PagesCrowded)).ShouldBeNull();
    }

    private static async Task Told(OrderWorld world, object fact)
    {
        await world.InWork<AppDb, int>(db =>
        {
            db.Tell(fact, Guid.Empty, Actor.System);
            return Task.FromResult(0);
        });
        await world.World.React("operations.watch_pages");
    }
}
