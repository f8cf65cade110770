using CreatorFlow.Platform;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Platform.Inbox;

public sealed class ForgetMessagesTests
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_was_done_is_deleted_when_it_is_old_and_what_waits_or_was_set_aside_is_not(string database)
    {
        await using var world = await World.On(database);
        await Add(world, world.WorkspaceId, "done", "failed", "waiting");
        await Mark(world, "done", isFailed: false);
        await Mark(world, "failed", isFailed: true);
        world.Clock.Advance(Kept + TimeSpan.FromMinutes(1));
        await Add(world, world.WorkspaceId, "young");
        await Mark(world, "young", isFailed: false);

        (await Round(world)).ShouldBe(1);

        (await Keys(world, world.WorkspaceId)).ShouldBe(["failed", "waiting", "young"]);
        await Mark(world, "failed", isFailed: false);
        (await Round(world)).ShouldBe(1, "it was set aside until then");
        (await Round(world)).ShouldBe(0);
    }

    [Fact]
    public async Task Until_it_is_too_old_nothing_is_deleted()
    {
        await using var world = await World.On("sqlite");
        await Add(world, world.WorkspaceId, "done");
        await Mark(world, "done", isFailed: false);
        world.Clock.Advance(Kept - TimeSpan.FromMinutes(1));

        (await Round(world)).ShouldBe(0);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task In_every_workspace_it_is_deleted_and_so_is_what_nobody_reads(string database)
    {
        await using var world = await World.On(database);
        var other = Ids.New(TestClock.Start);
        await Add(world, Guid.Empty, "nobody's");
        await Add(world, world.WorkspaceId, "own");
        await Add(world, other, "another's");
        await Mark(world, "own", isFailed: false);
        await Mark(world, "another's", isFailed: false, other);
        world.Clock.Advance(Kept + TimeSpan.FromMinutes(1));

        (await Round(world)).ShouldBe(3);

        foreach (var workspaceId in new[] { Guid.Empty, world.WorkspaceId, other })
        {
            (await Keys(world, workspaceId)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task However_many_workspaces_there_are_the_last_one_is_reached()
    {
        await using var world = await World.On("sqlite");
        var all = Enumerable.Range(0, 210).Select(_ => Ids.New(TestClock.Start)).Order().ToList();

        foreach (var workspaceId in all)
        {
            await Add(world, workspaceId, "old");
            await Mark(world, "old", isFailed: false, workspaceId);
        }

        world.Clock.Advance(Kept + TimeSpan.FromMinutes(1));

        (await Round(world)).ShouldBe(all.Count);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task More_than_a_commit_takes_is_deleted_by_several(string database)
    {
        await using var world = await World.On(database);
        var keys = Enumerable.Range(0, ForgetMessages.RowsPerCommit + 1).Select(number => $"{number}").ToArray();
        await Add(world, world.WorkspaceId, keys);
        await world.Db(db => db.Set<InboxRow>().ExecuteUpdateAsync(
            set => set.SetProperty(row => row.DoneAt, row => TestClock.Start), Ct));
        world.Clock.Advance(Kept + TimeSpan.FromMinutes(1));

        (await Round(world)).ShouldBe(keys.Length);

        (await Keys(world, world.WorkspaceId)).ShouldBeEmpty();
    }

    private static Task<int> Round(World world) =>
        world.Services.GetRequiredService<ForgetMessages>().Round(Ct);

    private static Task<List<string>> Keys(World world, Guid workspaceId) => world.Db(
        db => db.Set<InboxRow>().Select(row => row.DedupeKey).Order().ToListAsync(Ct), workspaceId);

    private static Task Mark(World world, string key, bool isFailed, Guid? workspaceId = null) => world.Db(
        db =>
        {
            DateTimeOffset? at = world.Clock.GetUtcNow();
            DateTimeOffset? never = null;
            return db.Set<InboxRow>().Where(row => row.DedupeKey == key).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.DoneAt, row => isFailed ? never : at)
                    .SetProperty(row => row.FailedAt, row => isFailed ? at : never),
                Ct);
        },
        workspaceId);

    // Written with ids of the test's own time: those that the process makes never go back to a time before others.
    private static Task Add(World world, Guid workspaceId, params string[] keys) => world.Db(
        async db =>
        {
            await using var work = await db.Begin(Ct);
            var now = world.Clock.GetUtcNow();
            db.AddRange(keys.Select(key => new InboxRow
            {
                WorkspaceId = workspaceId, Id = Guid.CreateVersion7(now), Topic = "test", Lane = "lane",
                DedupeKey = key, Body = "{}", ReceivedAt = now,
            }));
            await work.Commit(Ct);
            return keys.Length;
        },
        workspaceId);
}
