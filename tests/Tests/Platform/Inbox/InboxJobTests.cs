using CreatorFlow.Platform;
using CreatorFlow.Platform.Checks;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Platform.Inbox;

public sealed class InboxJobTests
{
    private const string Bad = "bad";

    private static readonly string Job = InboxJob.KindOf(Reader.OwnTopic);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_message_that_fails_alone_too_often_is_set_aside_with_the_reason(string database)
    {
        await using var world = await Given(database);
        await Add(world, Bad, "good");

        await RunJobs(world, minutes: 10);

        var rows = await Rows(world);
        (rows[0].Trouble, rows[0].DoneAt).ShouldBe(("cannot be read", null));
        rows[0].FailedAt.ShouldNotBeNull();
        rows[1].DoneAt.ShouldNotBeNull();
        (await world.Db(db => db.Set<JobRow>().CountAsync(Ct))).ShouldBe(0);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task One_bad_message_among_many_holds_up_no_other_and_the_lane_goes_on_in_full_batches(string database)
    {
        await using var world = await Given(database);
        await Add(world, [.. Enumerable.Range(0, 1_000).Select(number => number == 550 ? Bad : $"good {number}")]);

        // No time passes: the others wait for nothing.
        await world.RunJobs(Job);

        (await Rows(world)).Where(row => row.DoneAt is null).ShouldHaveSingleItem().Body.ShouldBe(Bad);
        await RunJobs(world, minutes: 10);

        var reads = world.Services.GetRequiredService<Reads>();
        reads.Failed.ShouldBe([100, 50, 25, 13, 7, 4, 2, 1, 1, 1, 1, 1, 1]);
        reads.Done.Where(count => count < 100).Order().ShouldBe([1, 2, 3, 6, 12, 25, 50]);
        reads.Done.Count(count => count == 100).ShouldBe(9);
        reads.Done.Where(count => count > 1).TakeLast(4).ShouldBe([100, 100, 100, 100]);
        (await Rows(world)).Where(row => row.FailedAt is not null).ShouldHaveSingleItem().Body.ShouldBe(Bad);
        (await world.Db(db => db.Set<JobRow>().CountAsync(Ct))).ShouldBe(0);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_was_set_aside_and_is_read_once_more_is_done_when_it_can_be(string database)
    {
        await using var world = await Given(database);
        await Add(world, Bad, "good");
        await RunJobs(world, minutes: 10);
        world.Services.GetRequiredService<Reads>().IsBad = _ => false;

        await using (var scope = world.Scope())
        {
            await using var work = await scope.ServiceProvider.GetRequiredService<AppDb>().Begin(Ct);
            var log = scope.ServiceProvider.GetRequiredService<IInboxLog>();
            (await log.Reopen("lane", new() { State = InboxState.Failed }, 10, Ct)).Count.ShouldBe(1);
            await work.Commit(Ct);
        }

        await world.RunJobs(Job);

        (await Rows(world)).ShouldAllBe(row => row.DoneAt != null && row.FailedAt == null && row.Trouble == null);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_may_pass_is_waited_for_together_and_a_message_that_still_fails_lets_the_others_go_on(
        string database)
    {
        await using var world = await Given(database, mayPass: true);
        await Add(world, "first", Bad, "third");

        for (var attempt = 0; attempt < 3; attempt++)
        {
            await world.RunJobs(Job);
            world.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var reads = world.Services.GetRequiredService<Reads>();
        reads.Failed.ShouldBe([3, 3, 3]);
        reads.Done.ShouldBeEmpty();
        await RunJobs(world, minutes: 10);

        reads.Failed.Take(5).ShouldBe([3, 3, 3, 3, 2]);
        reads.Done.Sum().ShouldBe(2);
        var waiting = (await Rows(world)).Where(row => row.DoneAt is null).ShouldHaveSingleItem();
        (waiting.Body, waiting.FailedAt, waiting.Trouble).ShouldBe((Bad, null, "cannot be read"));
        (await Findings(world)).ShouldBeEmpty();
        await Add(world, "fourth", "fifth");
        await world.RunJobs(Job);
        reads.Done[^1].ShouldBe(2);
    }

    [Fact]
    public async Task While_nothing_of_a_lane_goes_through_few_messages_leave_it()
    {
        await using var world = await Given("sqlite", mayPass: true);
        world.Services.GetRequiredService<Reads>().IsBad = _ => true;
        await Add(world, [.. Enumerable.Range(0, 200).Select(number => $"{number}")]);
        await RunJobs(world, minutes: 200);

        (await Rows(world)).Count(row => row.Together == 1).ShouldBeInRange(19, 21);
        world.Services.GetRequiredService<Reads>().IsBad = _ => false;
        await RunJobs(world, minutes: 1);
        (await Rows(world)).ShouldAllBe(row => row.DoneAt != null && row.Together == null);
    }

    [Fact]
    public async Task Where_every_message_fails_for_good_the_lane_waits_instead_of_setting_all_aside_at_once()
    {
        await using var world = await Given("sqlite");
        world.Services.GetRequiredService<Reads>().IsBad = _ => true;
        await Add(world, [.. Enumerable.Range(0, 200).Select(number => $"{number}")]);

        await world.RunJobs(Job);

        (await Rows(world)).Count(row => row.Together == 1).ShouldBeInRange(19, 21);
        (await Rows(world)).ShouldAllBe(row => row.FailedAt == null);
        world.Services.GetRequiredService<Reads>().IsBad = _ => false;
        await RunJobs(world, minutes: 2);
        (await Rows(world)).ShouldAllBe(row => row.DoneAt != null && row.FailedAt == null);
    }

    [Fact]
    public async Task A_message_that_waited_alone_for_hours_is_set_aside_and_not_forgotten()
    {
        await using var world = await Given("sqlite", mayPass: true);
        await Alone(world);
        await world.Db(db => db.Set<JobRow>().ExecuteUpdateAsync(
            set => set.SetProperty(job => job.Attempts, job => InboxJob.MostAttempts - 2), Ct));

        await RunJobs(world, minutes: 1);

        (await Rows(world)).ShouldHaveSingleItem().FailedAt.ShouldNotBeNull();
        (await world.Db(db => db.Set<JobRow>().CountAsync(Ct))).ShouldBe(0);
    }

    [Fact]
    public async Task A_message_that_waits_alone_is_read_with_its_lane_when_a_person_asks()
    {
        await using var world = await Given("sqlite", mayPass: true);
        await Alone(world);
        await world.Db(db => db.Set<JobRow>().ExecuteDeleteAsync(Ct));
        await world.Db(db => db.Set<InboxRow>().ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Source, row => "webhook"), Ct));
        world.Services.GetRequiredService<Reads>().IsBad = _ => false;

        await using (var scope = world.Scope())
        {
            await using var work = await scope.ServiceProvider.GetRequiredService<AppDb>().Begin(Ct);
            await scope.ServiceProvider.GetRequiredService<IInboxLog>().Reopen("lane", new(), 10, Ct);
            await work.Commit(Ct);
        }

        await world.RunJobs(Job);
        (await Rows(world)).ShouldHaveSingleItem().DoneAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task While_it_is_tried_again_it_says_why()
    {
        await using var world = await Given("sqlite");
        await Add(world, Bad);

        await world.RunJobs(Job);

        var row = (await Rows(world)).Single();
        (row.Trouble, row.FailedAt, row.DoneAt).ShouldBe(("cannot be read", null, null));
    }

    [Fact]
    public async Task A_message_that_left_its_lane_and_has_no_job_waits_in_vain()
    {
        await using var world = await Given("sqlite");
        await Add(world, Bad);
        await world.RunJobs(Job);
        (await Findings(world)).ShouldBeEmpty();

        await world.Db(db => db.Set<JobRow>().ExecuteDeleteAsync(Ct));
        (await Findings(world)).ShouldBe(["messages of test, lane lane, are kept and no job reads them"]);
    }

    [Fact]
    public async Task However_often_a_lane_has_failed_it_is_tried_again_within_seconds()
    {
        await using var world = await Given("sqlite");
        var clock = world.Services.GetRequiredService<IJobClock>();

        clock.Pause(Job, 30).ShouldBeInRange(TimeSpan.FromSeconds(7.5), TimeSpan.FromSeconds(15));
    }

    private static Task<World> Given(string database, bool mayPass = false) => World.On(
        database,
        services => services.AddSingleton(new Reads { MayPass = mayPass }).AddInboxReader<Reader>());

    /// <summary>One message, which failed so often that it left its lane.</summary>
    private static async Task Alone(World world)
    {
        await Add(world, Bad);
        await RunJobs(world, minutes: 10);
        (await Rows(world)).ShouldHaveSingleItem().Together.ShouldBe(1);
    }

    private static async Task RunJobs(World world, int minutes)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            await world.RunJobs(Job);
            world.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    private static async Task<IReadOnlyList<string>> Findings(World world)
    {
        var check = world.Services.GetServices<ICheck>().Single(own => own.Name == "nothing waits in vain");
        return await world.Db(db => check.Findings(db, Ct));
    }

    private static Task<List<InboxRow>> Rows(World world) => world.Db(
        db => db.Set<InboxRow>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(Ct));

    private static async Task Add(World world, params string[] bodies)
    {
        await using var scope = world.Scope(world.WorkspaceId);
        await using var work = await scope.ServiceProvider.GetRequiredService<AppDb>().Begin(Ct);
        await scope.ServiceProvider.GetRequiredService<IInbox>().Add(
            [.. bodies.Select(body => new InboxMessage(
                world.WorkspaceId, Reader.OwnTopic, "lane", body, body, world.Clock.GetUtcNow()))],
            Ct);
        await work.Commit(Ct);
    }

    /// <summary>How many were handed over at once, and what came of it.</summary>
    private sealed class Reads
    {
        public bool MayPass { get; init; }

        public Func<string, bool> IsBad { get; set; } = body => body == Bad;

        public List<int> Done { get; } = [];

        public List<int> Failed { get; } = [];
    }

    private sealed class Reader(Reads reads) : IInboxReader
    {
        public const string OwnTopic = "test";

        public string Topic => OwnTopic;

        public int BatchSize => 100;

        public bool MayPass(Exception error) => reads.MayPass;

        public Task Read(InboxBatch batch, CancellationToken ct)
        {
            var isBad = batch.Entries.Any(entry => reads.IsBad(entry.BodyJson));
            (isBad ? reads.Failed : reads.Done).Add(batch.Entries.Count);
            return isBad ? throw new InvalidOperationException("cannot be read") : Task.CompletedTask;
        }
    }
}
