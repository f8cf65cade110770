using System.Collections.Concurrent;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Platform.Jobs;

/// <summary>Several nodes on one PostgreSQL, all at once.</summary>
public class ManyNodesTests
{
    private const string Kind = "test.do";
    private const int Lanes = 12;
    private const int Jobs = 360;
    private const int FactsToTell = 120;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Three_nodes_do_each_job_once_and_never_two_batches_of_a_lane_together()
    {
        await using var world = await World.On("postgres");
        await using var second = world.AnotherNode();
        await using var third = world.AnotherNode();
        await Enqueue(world, Enumerable.Range(0, Jobs).Select(i => new NewJob(Kind, $"{i:D3}", $"{i % Lanes}")));
        var done = new ConcurrentBag<string>();
        var lanesAtWork = new ConcurrentDictionary<string, int>();

        await Task.WhenAll(new[] { world, second, third, world, second, third }
            .Select(node => DoAll(node, done, lanesAtWork)));

        done.Order().ShouldBe(Enumerable.Range(0, Jobs).Select(i => $"{i:D3}"));
        (await world.Db(db => db.Set<JobRow>().CountAsync(Ct))).ShouldBe(0);
    }

    [Fact]
    public async Task What_a_dead_node_held_is_done_by_another_when_its_lease_is_over()
    {
        await using var world = await World.On("postgres");
        await using var other = world.AnotherNode();
        await Enqueue(world, [new NewJob(Kind, "a", "1"), new NewJob(Kind, "b", "1")]);
        (await Take(world, new LanesAtWork(new JobLimits { BatchSize = 1 }))).Single().Single().Key.ShouldBe("a");

        // The lane is at work on the node that died: nobody else touches it before the lease is over.
        (await Take(other, new LanesAtWork(new JobLimits { BatchSize = 2 }))).ShouldBeEmpty();
        world.Clock.Advance(JobStore.Lease + TimeSpan.FromMilliseconds(1));
        await using (var scope = other.Scope())
        {
            (await scope.ServiceProvider.GetRequiredService<JobStore>().TakeOver(atStart: true, Ct)).ShouldBe(1);
        }

        (await Take(other, new LanesAtWork(new JobLimits { BatchSize = 2 }))).Single()
            .Select(job => (job.Key, job.Attempt)).ShouldBe([("a", 2), ("b", 1)]);
    }

    [Fact]
    public async Task No_fact_is_handled_twice_by_two_nodes_that_read_at_once()
    {
        await using var world = await World.On(
            "postgres", services => services.AddFact<Told>().AddReaction<OneJobEach>());
        await using var second = world.AnotherNode();
        using var told = new CancellationTokenSource();
        var readers = new[] { world, second, second }.Select(node => ReadUntil(node, told.Token)).ToList();

        for (var i = 0; i < FactsToTell; i++)
        {
            await Tell(world, i);
        }

        await world.Settled();
        await told.CancelAsync();
        await Task.WhenAll(readers);
        await world.React(OneJobEach.ReactionName);

        var keys = await world.Db(db => db.Set<JobRow>().Select(job => job.Key).ToListAsync(Ct));
        keys.Order().ShouldBe(Enumerable.Range(0, FactsToTell).Select(i => $"{i:D3}"));
        (await world.Db(db => db.Set<DeadFact>().CountAsync(Ct))).ShouldBe(0);
    }

    private static async Task DoAll(
        World node, ConcurrentBag<string> done, ConcurrentDictionary<string, int> lanesAtWork)
    {
        var lanes = new LanesAtWork(new JobLimits { BatchSize = 5 });

        while (await Left(node) > 0)
        {
            foreach (var batch in await Take(node, lanes))
            {
                lanesAtWork.AddOrUpdate(batch[0].Lane, 1, (_, before) => before + 1).ShouldBe(1);
                await using var scope = node.Scope();
                await using var work = await scope.ServiceProvider.GetRequiredService<AppDb>().Begin(Ct);
                var settled = new JobBatch(batch, scope.ServiceProvider.GetRequiredService<JobStore>());
                batch.ToList().ForEach(settled.Done);
                await settled.Settle(Ct);
                lanesAtWork.AddOrUpdate(batch[0].Lane, 0, (_, before) => before - 1).ShouldBe(0);
                await work.Commit(Ct);
                batch.ToList().ForEach(job => done.Add(job.Key));
            }
        }
    }

    private static Task<int> Left(World node) => node.Db(db => db.Set<JobRow>().CountAsync(Ct));

    private static async Task<IReadOnlyList<IReadOnlyList<Job>>> Take(World node, LanesAtWork lanes)
    {
        await using var scope = node.Scope();
        scope.ServiceProvider.GetRequiredService<AppDb>().Scope.AcrossWorkspaces();
        return await scope.ServiceProvider.GetRequiredService<JobStore>().Take(Kind, lanes, 3, Ct);
    }

    private static async Task ReadUntil(World node, CancellationToken told)
    {
        while (!told.IsCancellationRequested)
        {
            await node.ReactAtOnce(OneJobEach.ReactionName);
        }
    }

    private static Task Tell(World world, int number) => world.Db(async db =>
    {
        await using var work = await db.Begin(Ct);
        db.Tell(new Told(number), Guid.Empty, Actor.System);
        await work.Commit(Ct);
        return 0;
    });

    private static async Task Enqueue(World world, IEnumerable<NewJob> jobs)
    {
        await using var scope = world.Scope();
        await using var work = await scope.ServiceProvider.GetRequiredService<AppDb>().Begin(Ct);
        await scope.ServiceProvider.GetRequiredService<IJobQueue>().Enqueue([.. jobs], Ct);
        await work.Commit(Ct);
    }

    private sealed record Told(int Number);

    /// <summary>A second handling of a fact fails, and would leave a dead fact.</summary>
    private sealed class OneJobEach(IJobQueue jobs) : IReaction
    {
        public const string ReactionName = "test.one_job_each";

        public string Name => ReactionName;

        public IReadOnlyCollection<string> Kinds => [nameof(Told)];

        public async Task Handle(IReadOnlyList<Fact> facts, AppDb db, CancellationToken ct)
        {
            var keys = facts.Select(fact => $"{fact.Body<Told>().Number:D3}").ToList();
            (await db.Set<JobRow>().CountAsync(job => keys.Contains(job.Key), ct)).ShouldBe(0);
            await jobs.Enqueue([.. keys.Select(key => new NewJob("test", key, "lane"))], ct);
        }
    }
}
