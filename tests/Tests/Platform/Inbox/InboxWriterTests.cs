using CreatorFlow.Platform.Inbox;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Platform.Inbox;

public class InboxWriterTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_was_acknowledged_is_durable_and_a_repetition_is_recognised(string database)
    {
        await using var world = await World.On(database);
        var writer = await Started(world);

        (await writer.Keep(Message(world, 1), Ct)).ShouldBeTrue();
        (await writer.Keep(Message(world, 1), Ct)).ShouldBeFalse();
        (await world.Db(db => db.Set<InboxRow>().CountAsync(Ct))).ShouldBe(1);
        await writer.StopAsync(Ct);
    }

    [Fact]
    public async Task Beyond_what_can_wait_a_sender_is_turned_away_at_once_and_the_rest_is_kept()
    {
        await using var world = await World.On("sqlite");
        var writer = world.Services.GetRequiredService<InboxWriter>();
        var waiting = Enumerable.Range(0, InboxWriter.MaxWaiting)
            .Select(number => writer.Keep(Message(world, number), Ct)).ToList();

        var refused = await Should.ThrowAsync<InboxFullException>(() => writer.Keep(Message(world, -1), Ct));
        refused.Message.ShouldContain("More messages wait");
        InboxFullException.Problem().Code.ShouldBe("platform.inbox_full");
        InboxFullException.Problem().Detail.ShouldContain("send it again in 2 seconds");

        await Started(world);
        (await Task.WhenAll(waiting)).ShouldAllBe(isNew => isNew);
        (await writer.Keep(Message(world, -1), Ct)).ShouldBeTrue();
        await writer.StopAsync(Ct);
        (await world.Db(db => db.Set<InboxRow>().CountAsync(Ct))).ShouldBe(InboxWriter.MaxWaiting + 1);
    }

    private static async Task<InboxWriter> Started(World world)
    {
        var writer = world.Services.GetRequiredService<InboxWriter>();
        await writer.StartAsync(Ct);
        return writer;
    }

    private static InboxMessage Message(World world, int number) =>
        new(world.WorkspaceId, "test", "lane", $"k{number}", "{}", TestClock.Start);
}
