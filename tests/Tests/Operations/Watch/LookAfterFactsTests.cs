using CreatorFlow.Identity.Contracts;
using CreatorFlow.Operations.Watch;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Operations.Watch;

public sealed class LookAfterFactsTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task A_burst_of_facts_is_one_look_and_a_new_workspace_gets_its_rounds(string database)
    {
        await using var world = await OrderWorld.On(database, kettles: 0);
        await world.InWork<AppDb, int>(db =>
        {
            db.Tell(new WorkspaceCreated("Kettles"), world.World.WorkspaceId, Actor.System);
            return Task.FromResult(0);
        });
        await world.Imported(OrderWorld.Told("1"));
        await world.Imported(OrderWorld.Told("2"));

        await world.World.React("operations.look_after_facts");
        await world.World.React("operations.look_after_facts");

        var jobs = await world.Jobs(LookForTrouble.JobKind);
        jobs.Select(job => job.Key).Order(StringComparer.Ordinal).ShouldBe(["hour", "minute", "orders"]);
        jobs.Single(job => job.Key == "orders").DueAt.ShouldBe(TestClock.Start.AddMilliseconds(500));
    }
}
