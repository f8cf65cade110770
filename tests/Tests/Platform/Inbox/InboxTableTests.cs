using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Platform.Inbox;

public class InboxTableTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_message_sent_twice_is_kept_once(string database)
    {
        await using var world = await World.On(database);

        (await Add(world, "k1", "k2")).ShouldBe(["k1", "k2"], ignoreOrder: true);
        (await Add(world, "k2", "k3")).ShouldBe(["k3"]);
        (await world.Db(db => db.Set<InboxRow>().CountAsync(Ct))).ShouldBe(3);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_lane_with_news_has_one_job(string database)
    {
        await using var world = await World.On(database);
        await Add(world, "k1");
        await Add(world, "k2");

        (await world.Db(db => db.Set<JobRow>().SingleAsync(Ct))).Kind.ShouldBe(InboxJob.KindOf("test"));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_message_of_nobody_is_kept_and_worked_on_by_nobody(string database)
    {
        await using var world = await World.On(database);
        await Add(world, Guid.Empty, "k1");

        (await world.Db(db => db.Set<InboxRow>().CountAsync(Ct), Guid.Empty)).ShouldBe(1);
        (await world.Db(db => db.Set<JobRow>().CountAsync(Ct), Guid.Empty)).ShouldBe(0);
    }

    private static Task<List<string>> Add(World world, params string[] keys) => Add(world, world.WorkspaceId, keys);

    private static async Task<List<string>> Add(World world, Guid workspaceId, params string[] keys)
    {
        await using var scope = world.Scope(workspaceId);
        await using var work = await scope.ServiceProvider.GetRequiredService<AppDb>().Begin(Ct);
        var now = world.Clock.GetUtcNow();
        var added = await scope.ServiceProvider.GetRequiredService<InboxTable>().Add(
            [.. keys.Select(key => new InboxMessage(workspaceId, "test", "lane", key, "{}", now))], Ct);
        await work.Commit(Ct);
        return [.. added.Select(own => own.DedupeKey)];
    }
}
