using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Platform.Jobs;

public class DeadLetterListTests
{
    private static readonly Actor Ana = Actor.Person(new Guid("018f0000-0000-7000-8000-00000000a0a0"), "Ana");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_failed_for_good_is_listed_with_its_reason(string database)
    {
        await using var world = await WithDead(database);

        var letters = await List(world, null);

        letters.Select(letter => (letter.Of, letter.Kind, letter.Subject, letter.Trouble.Split('\n')[0])).ShouldBe(
            [
                (DeadLetterOf.Job, "test.do", "a", "no such address"),
                (DeadLetterOf.Fact, Stubborn.ReactionName, nameof(Said), letters[^1].Trouble.Split('\n')[0]),
            ],
            ignoreOrder: true);
        letters.Single(letter => letter.Of == DeadLetterOf.Fact).Trouble.ShouldContain("not today");
        (await List(world, "test.do")).Single().Subject.ShouldBe("a");
        (await world.Db(async _ => await Ask(world, (DeadLetterList dead) => dead.Count(Ct))))
            .ShouldBe(new Dictionary<string, int> { ["test.do"] = 1, [Stubborn.ReactionName] = 1 }, ignoreOrder: true);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_job_that_is_tried_again_starts_afresh_and_the_history_says_who_asked(string database)
    {
        await using var world = await WithDead(database);
        var id = (await List(world, "test.do")).Single().Id;

        var count = await Ask(world, (RetryDeadLetters retry) => retry.Run(new([id], false, null), Ana, Ct));

        count.Value.ShouldBe(1);
        var job = await world.Db(db => db.Set<JobRow>().AsNoTracking().SingleAsync(own => own.Kind == "test.do", Ct));
        (job.State, job.Attempts).ShouldBe((JobState.Ready, 0));
        var told = await world.Db(db => db.Set<FactRow>().AsNoTracking()
            .SingleAsync(fact => fact.Kind == nameof(DeadLettersRetried), Ct));
        told.ByName.ShouldBe("Ana");
        told.ToFact().Body<DeadLettersRetried>().ShouldBe(new(null, 1));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_fact_that_is_tried_again_has_its_effect_once_its_cause_is_mended(string database)
    {
        await using var world = await WithDead(database);

        await Ask(world, (RetryDeadLetters retry) => retry.Run(new([], true, Stubborn.ReactionName), Ana, Ct));
        (await world.RunJobs(RetryFact.JobKind)).ShouldBe(1);
        (await List(world, Stubborn.ReactionName)).Single().Trouble.ShouldContain("not today");
        (await Effects(world)).ShouldBe(0);

        world.Services.GetRequiredService<Mood>().IsGood = true;
        await Ask(world, (RetryDeadLetters retry) => retry.Run(new([], true, Stubborn.ReactionName), Ana, Ct));
        (await world.RunJobs(RetryFact.JobKind)).ShouldBe(1);
        (await List(world, Stubborn.ReactionName)).ShouldBeEmpty();
        (await Effects(world)).ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task All_that_match_are_dropped_and_the_others_stay(string database)
    {
        await using var world = await WithDead(database);

        (await Ask(world, (DropDeadLetters drop) => drop.Run(new([], true, "test.do"), Ana, Ct))).Value.ShouldBe(1);

        (await List(world, null)).Single().Of.ShouldBe(DeadLetterOf.Fact);
        (await Ask(world, (DropDeadLetters drop) => drop.Run(new([], true, null), Ana, Ct))).Value.ShouldBe(1);
        (await List(world, null)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_is_no_dead_letter_is_refused_and_nothing_happens(string database)
    {
        await using var world = await WithDead(database);
        var other = Ids.New(TestClock.Start.AddSeconds(9));
        var ids = (await List(world, null)).Select(letter => letter.Id).ToList();

        (await Ask(world, (RetryDeadLetters retry) => retry.Run(new([other], false, null), Ana, Ct)))
            .Problem!.Code.ShouldBe("platform.no_dead_letters");
        (await Ask(world, (DropDeadLetters drop) => drop.Run(new(ids, false, null), Ana, Ct), other))
            .Problem!.Code.ShouldBe("platform.no_dead_letters");
        var many = Enumerable.Range(0, DeadLetterChoice.MaxIds + 1).Select(_ => other).ToList();
        (await Ask(world, (RetryDeadLetters retry) => retry.Run(new(many, false, null), Ana, Ct)))
            .Problem!.Code.ShouldBe("platform.too_many_chosen");
        (await Ask(world, (DropDeadLetters drop) => drop.Run(new(many, false, null), Ana, Ct)))
            .Problem!.Code.ShouldBe("platform.too_many_chosen");

        (await List(world, null)).Count.ShouldBe(2);
    }

    private static async Task<World> WithDead(string database)
    {
        var world = await World.On(database, services => services
            .AddSingleton<Mood>().AddFact<Said>().AddReaction<Stubborn>());
        await world.Db(async db =>
        {
            await using var work = await db.Begin(Ct);
            db.Tell(new Said("hello"), Guid.Empty, Ana);
            await work.Commit(Ct);
            return 0;
        });
        await world.React(Stubborn.ReactionName);
        await using var scope = world.Scope();
        var own = scope.ServiceProvider.GetRequiredService<AppDb>();
        await using (var work = await own.Begin(Ct))
        {
            await scope.ServiceProvider.GetRequiredService<IJobQueue>().Enqueue([new("test.do", "a", "lane")], Ct);
            await work.Commit(Ct);
        }

        await using var second = world.Scope();
        var db = second.ServiceProvider.GetRequiredService<AppDb>();
        var store = second.ServiceProvider.GetRequiredService<JobStore>();
        var job = (await store.Claim("test.do", 1, [], Ct))!.Single();
        await using var settling = await db.Begin(Ct);
        var batch = new JobBatch([job], store);
        batch.Dead(job, "no such address");
        await batch.Settle(Ct);
        await settling.Commit(Ct);
        return world;
    }

    private static Task<IReadOnlyList<DeadLetter>> List(World world, string? kind) =>
        Ask(world, (DeadLetterList letters) => letters.List(kind, 50, Ct));

    private static Task<int> Effects(World world) =>
        world.Db(db => db.Set<JobRow>().CountAsync(job => job.Kind == "test.effect", Ct));

    private static async Task<T> Ask<TAsked, T>(World world, Func<TAsked, Task<T>> ask, Guid? workspaceId = null)
        where TAsked : notnull
    {
        await using var scope = world.Scope(workspaceId);
        return await ask(scope.ServiceProvider.GetRequiredService<TAsked>());
    }

    public sealed record Said(string Text);

    private sealed class Mood
    {
        public bool IsGood { get; set; }
    }

    private sealed class Stubborn(Mood mood, IJobQueue jobs) : IReaction
    {
        public const string ReactionName = "test.stubborn";

        public string Name => ReactionName;

        public IReadOnlyCollection<string> Kinds => [nameof(Said)];

        public Task Handle(IReadOnlyList<Fact> facts, AppDb db, CancellationToken ct) => mood.IsGood
            ? jobs.Enqueue([.. facts.Select(fact => new NewJob("test.effect", $"{fact.Cursor}", "lane"))], ct)
            : throw new InvalidOperationException("not today");
    }
}
