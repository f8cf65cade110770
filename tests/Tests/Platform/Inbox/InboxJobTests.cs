using CreatorFlow.Platform;
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

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_message_that_fails_alone_too_often_is_set_aside_and_the_rest_goes_on(string database)
    {
        await using var world = await World.On(database, services => services.AddInboxReader<Reader>());
        await Add(world, Bad, "good");

        for (var attempt = 1; attempt < 20; attempt++)
        {
            await RunJob(world);
            world.Clock.Advance(TimeSpan.FromMinutes(15));
        }

        var rows = await Rows(world);
        (rows[0].Trouble, rows[0].DoneAt).ShouldBe(("cannot be read", null));
        rows[0].FailedAt.ShouldNotBeNull();
        rows[1].DoneAt.ShouldNotBeNull();
        (await world.Db(db => db.Set<JobRow>().CountAsync(Ct))).ShouldBe(0);
    }

    [Fact]
    public async Task While_it_is_tried_again_it_says_why()
    {
        await using var world = await World.On("sqlite", services => services.AddInboxReader<Reader>());
        await Add(world, Bad);

        await RunJob(world);

        var row = (await Rows(world)).Single();
        (row.Trouble, row.FailedAt, row.DoneAt).ShouldBe(("cannot be read", null, null));
    }

    [Fact]
    public async Task However_often_a_lane_has_failed_it_is_tried_again_within_seconds()
    {
        await using var world = await World.On("sqlite", services => services.AddInboxReader<Reader>());
        var clock = world.Services.GetRequiredService<IJobClock>();

        clock.Pause(InboxJob.KindOf(Reader.OwnTopic), 30).ShouldBeInRange(
            TimeSpan.FromSeconds(7.5), TimeSpan.FromSeconds(15));
    }

    private static async Task RunJob(World world)
    {
        await using var scope = world.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AppDb>().Scope.AcrossWorkspaces();
        var jobs = await scope.ServiceProvider.GetRequiredService<JobStore>()
            .Claim(InboxJob.KindOf(Reader.OwnTopic), 50, [], Ct) ?? [];

        if (jobs.Count > 0)
        {
            await world.Services.GetRequiredService<JobRunner>().Run(jobs, Ct);
        }
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

    private sealed class Reader : IInboxReader
    {
        public const string OwnTopic = "test";

        public string Topic => OwnTopic;

        public int BatchSize => 100;

        public bool MayPass(Exception error) => false;

        public Task Read(InboxBatch batch, CancellationToken ct) => batch.Entries.Any(entry => entry.BodyJson == Bad)
            ? throw new InvalidOperationException("cannot be read")
            : Task.CompletedTask;
    }
}
