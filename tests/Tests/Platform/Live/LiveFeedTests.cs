using CreatorFlow.Platform;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Live;
using CreatorFlow.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Platform.Live;

public class LiveFeedTests
{
    private static readonly Guid Other = Ids.New(TestClock.Start.AddSeconds(1));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_a_workspace_told_behind_a_cursor_is_read_in_order(string database)
    {
        await using var world = await LiveWorld.On(database);
        var feed = world.Services.GetRequiredService<LiveFeed>();
        await LiveWorld.Turn(world, "red");
        var seen = await feed.End(world.WorkspaceId, Ct);
        await LiveWorld.Turn(world, "green");
        await LiveWorld.Turn(world, "blue", Other);
        await LiveWorld.Turn(world, "black");
        await LiveWorld.Turn(world, "white");

        var page = await feed.After(world.WorkspaceId, seen, Ct);

        page.Facts.SelectMany(fact => fact.Messages).Where(message => message.Channel == LiveWorld.Lights)
            .Select(message => (message.Name, ((LightTurned)message.Data).Colour)).ShouldBe(
            [
                ("light_turned", "green"), ("light_turned", "white"), ("light_blinded", "white"),
            ]);
        page.Facts[^1].Messages[^1].Cursor.ShouldBe(page.End.ToString());
        page.More.ShouldBeFalse();
        (await feed.After(world.WorkspaceId, page.End, Ct)).ShouldSatisfyAllConditions(
            nothing => nothing.Facts.ShouldBeEmpty(), nothing => nothing.End.ShouldBe(page.End));
    }

    [Fact]
    public async Task An_empty_log_ends_where_it_starts()
    {
        await using var world = await LiveWorld.On("sqlite");

        (await world.Services.GetRequiredService<LiveFeed>().End(world.WorkspaceId, Ct)).ShouldBe(FactCursor.Start);
    }
}
