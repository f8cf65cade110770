using CreatorFlow.Operations.Watch;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Operations.Watch;

public sealed class LookForTroubleTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Rounds_come_again_and_single_looks_do_not(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.InWork<IJobQueue, int>(async jobs =>
        {
            await jobs.Enqueue([.. LookForTrouble.Rounds, LookForTrouble.New("orders")], Ct);
            return 0;
        });

        await world.RunJobs(LookForTrouble.JobKind);

        (await world.Jobs(LookForTrouble.JobKind)).OrderBy(job => job.DueAt).Select(job => (job.Key, job.DueAt))
            .ShouldBe(
            [
                (LookForTrouble.EveryMinute, TestClock.Start.AddMinutes(1)),
                (LookForTrouble.EveryHour, TestClock.Start.AddHours(1)),
            ]);
    }

    [Fact]
    public async Task What_is_over_is_forgotten_after_ninety_days()
    {
        await using var world = await OrderWorld.On();
        await world.Raised();
        await world.Followed();

        world.Clock.Advance(TimeSpan.FromDays(LookForTrouble.KeptDays));
        await world.Look(LookForTrouble.EveryHour);
        (await world.All()).Count.ShouldBe(1);

        world.Clock.Advance(TimeSpan.FromHours(1));
        await world.Look(LookForTrouble.EveryHour);
        (await world.All()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_kind_is_watched_by_one_watcher_alone()
    {
        await using var world = await OrderWorld.On();

        var kinds = await world.With<IEnumerable<IWatch>, List<CreatorFlow.Operations.Contracts.AlertKind>>(
            watches => Task.FromResult(watches.SelectMany(watch => watch.Kinds).ToList()));

        kinds.Order().ShouldBe(Enum.GetValues<CreatorFlow.Operations.Contracts.AlertKind>());
    }
}
