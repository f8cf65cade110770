using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Tests.Given;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Platform.Facts;

public class ReactionRunnerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Each_fact_has_its_effect_once(string database)
    {
        await using var world = await World.On(database, Counting);
        await Tell(world, 1, 2, 3);
        await world.React("test.count");
        await world.React("test.count");
        await Tell(world, 4);
        await world.React("test.count");

        (await Keys(world)).ShouldBe(["1", "2", "3", "4"]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_fact_that_cannot_be_handled_is_set_aside_and_the_rest_goes_on(string database)
    {
        await using var world = await World.On(database, Counting);
        await Tell(world, 1, -1, 2);
        await world.React("test.count");

        (await Keys(world)).ShouldBe(["1", "2"]);
        var dead = await world.Db(db => db.Set<DeadFact>().SingleAsync(Ct));
        dead.Reaction.ShouldBe("test.count");
        dead.Trouble.ShouldContain("minus one");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_database_that_is_away_is_no_fault_of_the_fact(string database)
    {
        await using var world = await World.On(database, Counting);
        await Tell(world, 1);
        world.Services.GetRequiredService<Server>().IsAway = true;

        await Should.ThrowAsync<SqliteException>(() => world.React("test.count"));
        (await world.Db(db => db.Set<DeadFact>().CountAsync(Ct))).ShouldBe(0);
        world.Services.GetRequiredService<Server>().IsAway = false;
        await world.React("test.count");

        (await Keys(world)).ShouldBe(["1"]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_is_not_committed_was_never_told(string database)
    {
        await using var world = await World.On(database, Counting);
        await world.Db(async db =>
        {
            await using var work = await db.Begin(Ct);
            db.Tell(new TestHappened(9), Guid.Empty, Actor.System);
            await db.SaveChangesAsync(Ct);
            return 0;
        });
        await world.React("test.count");

        (await Keys(world)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fact_that_is_committed_late_is_not_skipped()
    {
        await using var world = await World.On("postgres", Counting);
        await using var slow = world.Scope();
        var slowDb = slow.ServiceProvider.GetRequiredService<AppDb>();
        await using var slowWork = await slowDb.Begin(Ct);
        slowDb.Tell(new TestHappened(1), Guid.Empty, Actor.System);
        await slowDb.SaveChangesAsync(Ct);

        await Tell(world, 2);
        await world.ReactAtOnce("test.count");
        (await Keys(world)).ShouldBeEmpty();

        await slowWork.Commit(Ct);
        await slowWork.DisposeAsync();
        await world.React("test.count");
        (await Keys(world)).ShouldBe(["1", "2"]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_reaction_sees_only_the_workspace_of_its_facts(string database)
    {
        await using var world = await World.On(database, Counting);
        var other = Ids.New(TestClock.Start.AddSeconds(1));
        await Tell(world, 1);
        await Tell(world, other, 2);
        await world.React("test.count");

        (await Keys(world)).ShouldBe(["1"]);
        (await Keys(world, other)).ShouldBe(["2"]);
    }

    private static void Counting(IServiceCollection services) =>
        services.AddSingleton<Server>().AddFact<TestHappened>().AddReaction<CountThem>();

    private static Task Tell(World world, params int[] numbers) => Tell(world, world.WorkspaceId, numbers);

    private static Task Tell(World world, Guid workspaceId, params int[] numbers) => world.Db(
        async db =>
        {
            await using var work = await db.Begin(Ct);
            numbers.ToList().ForEach(number => db.Tell(new TestHappened(number), Guid.Empty, Actor.System));
            await work.Commit(Ct);
            return 0;
        },
        workspaceId);

    private static Task<List<string>> Keys(World world, Guid? workspaceId = null) =>
        world.Db(db => db.Set<JobRow>().Select(job => job.Key).OrderBy(key => key).ToListAsync(Ct), workspaceId);

    public sealed record TestHappened(int Number);

    private sealed class Server
    {
        public bool IsAway { get; set; }
    }

    /// <summary>
    /// Leaves one job for each fact; a second handling would violate nothing but would show in the attempts.
    /// </summary>
    private sealed class CountThem(IJobQueue jobs, Server server) : IReaction
    {
        public string Name => "test.count";

        public IReadOnlyCollection<string> Kinds => [nameof(TestHappened)];

        public async Task Handle(IReadOnlyList<Fact> facts, AppDb db, CancellationToken ct)
        {
            var numbers = facts.Select(fact => fact.Body<TestHappened>().Number).ToList();

            if (server.IsAway)
            {
                throw new SqliteException("the file cannot be opened", 14);
            }

            if (numbers.Contains(-1))
            {
                throw new InvalidOperationException("minus one");
            }

            var known = await db.Set<JobRow>().Select(job => job.Key).ToListAsync(ct);
            known.Intersect(numbers.Select(number => $"{number}")).ShouldBeEmpty();
            await jobs.Enqueue([.. numbers.Select(number => new NewJob("test", $"{number}", "lane"))], ct);
        }
    }
}
