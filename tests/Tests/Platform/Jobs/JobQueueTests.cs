using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Platform.Jobs;

public sealed class JobQueueTests
{
    private static readonly DateTimeOffset Later = TestClock.Start.AddHours(1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_failed_in_a_lane_is_hastened_with_fresh_attempts_and_nothing_else_is(string database)
    {
        await using var world = await World.On(database);
        await InWork(world, jobs => jobs.Enqueue([new("test.do", "failed", "A"), new("test.do", "other", "B")], Ct));
        await world.Db(db => db.Set<JobRow>().ExecuteUpdateAsync(
            set => set.SetProperty(job => job.Attempts, job => 7).SetProperty(job => job.DueAt, job => Later), Ct));
        await InWork(world, jobs => jobs.Enqueue([new("test.do", "planned", "A") { DueAt = Later }], Ct));

        await InWork(world, jobs => jobs.Hasten("A", Ct));

        var rows = await world.Db(db => db.Set<JobRow>().AsNoTracking().OrderBy(job => job.Key).ToListAsync(Ct));
        rows.Select(row => (row.Key, row.Attempts, row.DueAt)).ShouldBe(
            [("failed", 0, TestClock.Start), ("other", 7, Later), ("planned", 0, Later)]);
    }

    private static async Task InWork(World world, Func<IJobQueue, Task> act)
    {
        await using var scope = world.Scope();
        await using var work = await scope.ServiceProvider.GetRequiredService<AppDb>().Begin(Ct);
        await act(scope.ServiceProvider.GetRequiredService<IJobQueue>());
        await work.Commit(Ct);
    }
}
