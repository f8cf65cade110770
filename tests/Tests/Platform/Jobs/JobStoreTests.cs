using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Platform.Jobs;

public class JobStoreTests
{
    private const string Kind = "test.do";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_claimed_job_is_not_claimed_twice(string database)
    {
        await using var world = await World.On(database);
        await Enqueue(world, "a", "b");

        (await Claim(world, 10))!.Select(job => job.Key).ShouldBe(["a", "b"], ignoreOrder: true);
        (await Claim(world, 10)).ShouldBeNull();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_second_job_with_an_open_key_joins_the_first(string database)
    {
        await using var world = await World.On(database);
        await Enqueue(world, "a");
        await Enqueue(world, "a");

        (await Rows(world)).ShouldHaveSingleItem().State.ShouldBe(JobState.Ready);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_job_asked_for_while_it_runs_runs_once_more(string database)
    {
        await using var world = await World.On(database);
        await Enqueue(world, "a");
        var job = (await Claim(world, 1))!.Single();
        await Enqueue(world, "a");
        await Settle(world, job, (batch, own) => batch.Done(own));

        var again = (await Claim(world, 1))!.Single();
        again.Attempt.ShouldBe(1);
        await Settle(world, again, (batch, own) => batch.Done(own));
        (await Rows(world)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_job_runs_again_with_the_body_it_asks_for_unless_somebody_asked_meanwhile(string database)
    {
        await using var world = await World.On(database);
        await Enqueue(world, new NewJob(Kind, "a", "lane", "1"));
        var now = world.Clock.GetUtcNow();
        await Settle(world, (await Claim(world, 1))!.Single(), (batch, own) => batch.Again(own, now, "2"));
        var second = (await Claim(world, 1))!.Single();
        second.BodyJson.ShouldBe("2");

        await Enqueue(world, new NewJob(Kind, "a", "lane", "3"));
        await Settle(world, second, (batch, own) => batch.Again(own, now, "4"));

        (await Claim(world, 1))!.Single().BodyJson.ShouldBe("3");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_failed_job_comes_back_after_a_growing_pause(string database)
    {
        await using var world = await World.On(database);
        await Enqueue(world, "a");
        await Settle(world, (await Claim(world, 1))!.Single(), (batch, own) => batch.Retry(own, "down"));

        (await Claim(world, 1)).ShouldBeNull();
        var row = (await Rows(world)).Single();
        row.Trouble.ShouldBe("down");
        (row.DueAt - world.Clock.GetUtcNow()).ShouldBeInRange(TimeSpan.FromMilliseconds(499), TimeSpan.FromSeconds(1));

        world.Clock.Advance(TimeSpan.FromSeconds(1));
        (await Claim(world, 1))!.Single().Attempt.ShouldBe(2);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task After_the_last_attempt_a_job_is_a_dead_letter_until_it_is_asked_for_again(string database)
    {
        await using var world = await World.On(database);
        await Enqueue(world, "a");

        for (var i = 0; i < new JobLimits().MaxAttempts; i++)
        {
            await Settle(world, (await Claim(world, 1))!.Single(), (batch, own) => batch.Retry(own, "down"));
            world.Clock.Advance(TimeSpan.FromHours(1));
        }

        (await Rows(world)).Single().State.ShouldBe(JobState.Dead);
        (await Claim(world, 1)).ShouldBeNull();

        await Enqueue(world, "a");
        (await Claim(world, 1))!.Single().Attempt.ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_job_that_was_taken_over_cannot_be_settled_by_its_old_owner(string database)
    {
        await using var world = await World.On(database);
        await Enqueue(world, "a");
        var job = (await Claim(world, 1))!.Single();
        world.Clock.Advance(JobStore.Lease + TimeSpan.FromSeconds(1));
        (await TakeOver(world)).ShouldBe(1);

        await Should.ThrowAsync<InvalidOperationException>(() => Settle(world, job, (batch, own) => batch.Done(own)));
        (await Rows(world)).Single().State.ShouldBe(JobState.Ready);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_lease_that_ran_out_is_not_settled_by_an_earlier_batch_of_the_same_node(string database)
    {
        await using var world = await World.On(database);
        await Enqueue(world, "a");
        var first = (await Claim(world, 1))!.Single();
        world.Clock.Advance(JobStore.Lease + TimeSpan.FromSeconds(1));
        (await TakeOver(world)).ShouldBe(1);
        var second = (await Claim(world, 1))!.Single();

        await Should.ThrowAsync<InvalidOperationException>(() => Settle(world, first, (batch, own) => batch.Done(own)));
        await Settle(world, second, (batch, own) => batch.Done(own));
        (await Rows(world)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_heartbeat_keeps_the_lease(string database)
    {
        await using var world = await World.On(database);
        await Enqueue(world, "a");
        var job = (await Claim(world, 1))!.Single();
        world.Clock.Advance(JobStore.Lease - TimeSpan.FromSeconds(1));
        await InWork(world, store => store.Heartbeat([job], Ct));
        world.Clock.Advance(JobStore.Lease - TimeSpan.FromSeconds(1));

        (await TakeOver(world)).ShouldBe(0);
        await Settle(world, job, (batch, own) => batch.Done(own));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_node_that_stops_hands_its_jobs_over_at_once(string database)
    {
        await using var world = await World.On(database);
        await Enqueue(world, "a");
        await Claim(world, 1);

        await using (var scope = world.Scope())
        {
            (await scope.ServiceProvider.GetRequiredService<JobStore>().HandOver(Ct)).ShouldBe(1);
        }

        await using var other = world.AnotherNode();
        (await Claim(other, 1))!.Single().Attempt.ShouldBe(2);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_paused_kind_waits_in_its_workspace_alone(string database)
    {
        await using var world = await World.On(database);
        var other = Ids.New(TestClock.Start.AddSeconds(5));
        await Enqueue(world, "a");
        await using (var scope = world.Scope(other))
        {
            await using var work = await scope.ServiceProvider.GetRequiredService<AppDb>().Begin(Ct);
            await scope.ServiceProvider.GetRequiredService<IJobQueue>().Enqueue([new(Kind, "b", "lane")], Ct);
            await work.Commit(Ct);
        }

        await world.Db(async db =>
        {
            db.Add(new JobPause { WorkspaceId = world.WorkspaceId, Kind = Kind, At = TestClock.Start, ByName = "Ana" });
            return await db.SaveChangesAsync(Ct);
        });

        (await Claim(world, 10))!.Single().Key.ShouldBe("b");
        (await Claim(world, 10)).ShouldBeNull();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_lane_beyond_the_first_look_has_its_turn(string database)
    {
        await using var world = await World.On(database);
        await Enqueue(world, [.. Enumerable.Range(0, 600).Select(i => new NewJob(Kind, $"{i}", $"lane-{i:D3}"))]);
        await using var scope = world.Scope();
        scope.ServiceProvider.GetRequiredService<AppDb>().Scope.AcrossWorkspaces();
        var store = scope.ServiceProvider.GetRequiredService<JobStore>();
        var lanes = new LanesAtWork(new JobLimits { BatchSize = 10 });
        var taken = new List<string>();

        while (await store.Take(Kind, lanes, 200, Ct) is { Count: > 0 } batches)
        {
            taken.AddRange(batches.Select(batch => batch.Single().Lane));
        }

        taken.Count.ShouldBe(600);
        taken.Distinct().Count().ShouldBe(600);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_lane_at_work_does_not_stop_the_others(string database)
    {
        await using var world = await World.On(database);
        await Enqueue(
            world,
            new NewJob(Kind, "a1", "A") { Priority = 1 },
            new NewJob(Kind, "a2", "A") { Priority = 1 },
            new NewJob(Kind, "b", "B"));

        (await Claim(world, 1))!.Single().Key.ShouldStartWith("a");
        (await Claim(world, 1, new LaneKey(world.WorkspaceId, "A")))!.Single().Key.ShouldBe("b");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_queued_job_can_be_dropped_and_a_running_one_cannot(string database)
    {
        await using var world = await World.On(database);
        await Enqueue(world, "a");
        await Claim(world, 1);
        await Enqueue(world, "b");

        var dropped = await world.Db(async db =>
        {
            await using var scope = world.Scope();
            var own = scope.ServiceProvider.GetRequiredService<AppDb>();
            await using var work = await own.Begin(Ct);
            var keys = await scope.ServiceProvider.GetRequiredService<IJobQueue>().Drop(Kind, ["a", "b"], Ct);
            await work.Commit(Ct);
            return keys;
        });

        dropped.ShouldBe(["b"]);
        (await Rows(world)).Single().Key.ShouldBe("a");
    }

    private static Task Enqueue(World world, params string[] keys) =>
        Enqueue(world, [.. keys.Select(key => new NewJob(Kind, key, "lane"))]);

    private static async Task Enqueue(World world, params NewJob[] jobs)
    {
        await using var scope = world.Scope();
        await using var work = await scope.ServiceProvider.GetRequiredService<AppDb>().Begin(Ct);
        await scope.ServiceProvider.GetRequiredService<IJobQueue>().Enqueue(jobs, Ct);
        await work.Commit(Ct);
    }

    private static async Task<IReadOnlyList<Job>?> Claim(World world, int limit, params LaneKey[] busy)
    {
        await using var scope = world.Scope();
        scope.ServiceProvider.GetRequiredService<AppDb>().Scope.AcrossWorkspaces();
        return await scope.ServiceProvider.GetRequiredService<JobStore>().Claim(Kind, limit, busy, Ct);
    }

    private static Task Settle(World world, Job job, Action<JobBatch, Job> say) => InWork(world, async store =>
    {
        var batch = new JobBatch([job], store);
        say(batch, job);
        await batch.Settle(Ct);
    });

    private static async Task<int> TakeOver(World world)
    {
        await using var scope = world.Scope();
        return await scope.ServiceProvider.GetRequiredService<JobStore>().TakeOver(atStart: false, Ct);
    }

    private static async Task InWork(World world, Func<JobStore, Task> act)
    {
        await using var scope = world.Scope();
        await using var work = await scope.ServiceProvider.GetRequiredService<AppDb>().Begin(Ct);
        await act(scope.ServiceProvider.GetRequiredService<JobStore>());
        await work.Commit(Ct);
    }

    private static Task<List<JobRow>> Rows(World world) =>
        world.Db(db => db.Set<JobRow>().AsNoTracking().ToListAsync(Ct));
}
