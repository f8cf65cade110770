using CreatorFlow.Operations.Contracts;
using CreatorFlow.Platform.Checks;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Operations.Watch;

public sealed class WatchWorkTests
{
    private const string Kind = "orders.confirm_shipment";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Work_that_was_given_up_is_critical_until_somebody_has_seen_to_it(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.InWork<IJobQueue, int>(async jobs =>
        {
            await jobs.Enqueue([new(Kind, "1", "1"), new(Kind, "2", "1")], Ct);
            return 0;
        });
        await world.World.Db(db => db.Set<JobRow>().Where(job => job.Kind == Kind)
            .ExecuteUpdateAsync(set => set.SetProperty(job => job.State, job => JobState.Dead), Ct));

        await world.Look();

        var alert = await world.Only();
        (alert.Kind, alert.Severity, alert.Count, alert.Link)
            .ShouldBe((AlertKind.WorkGivenUp, AlertSeverity.Critical, 2, "/system"));
        var counts = await world.With<DeadLetters, DeadLetterCounts>(letters => letters.Count(Ct));
        counts.Jobs.ShouldBe(new Dictionary<string, int> { [Kind] = 2 });
        (await world.With<DeadLetters, DeadLetterCounts>(
            letters => letters.Count(Ct), CreatorFlow.Platform.Ids.New(TestClock.Start))).All.ShouldBe(0);

        await world.World.Db(db => db.Set<JobRow>().Where(job => job.Kind == Kind).ExecuteDeleteAsync(Ct));
        await world.Look();
        (await world.Only()).Status.ShouldBe(AlertStatus.Cleared);
    }
}
