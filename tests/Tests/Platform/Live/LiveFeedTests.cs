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
    public async Task A_browser_that_comes_back_gets_what_its_own_workspace_told_meanwhile(string database)
    {
        await using var world = await LiveWorld.On(database);
        var feed = world.Services.GetRequiredService<LiveFeed>();
        await LiveWorld.Turn(world, "red");
        var seen = await feed.End(world.WorkspaceId, Ct);
        await LiveWorld.Turn(world, "green");
        await LiveWorld.Turn(world, "blue", Other);
        await LiveWorld.Turn(world, "black");
        await LiveWorld.Turn(world, "white");

        var (messages, end) = await feed.After(world.WorkspaceId, seen, [LiveWorld.Lights], Ct);

        messages.Select(message => (message.Channel, message.Name, $"{message.Data}")).ShouldBe(
        [
            (LiveWorld.Lights, "light_turned", "{ colour = green }"),
            (LiveWorld.Lights, "light_turned", "{ colour = white }"),
        ]);
        messages[^1].Cursor.ShouldBe(end.ToString());
        (await feed.After(world.WorkspaceId, end, [LiveWorld.Lights], Ct)).ShouldSatisfyAllConditions(
            nothing => nothing.Messages.ShouldBeEmpty(), nothing => nothing.End.ShouldBe(end));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_was_not_asked_for_is_not_sent(string database)
    {
        await using var world = await LiveWorld.On(database);
        var feed = world.Services.GetRequiredService<LiveFeed>();
        await LiveWorld.Turn(world, "red");

        (await feed.After(world.WorkspaceId, FactCursor.Start, [], Ct)).Messages.ShouldBeEmpty();
        (await feed.After(world.WorkspaceId, FactCursor.Start, [LiveWorld.Secrets, LiveWorld.Lights], Ct)).Messages
            .Select(message => message.Channel).ShouldBe([LiveWorld.Lights, LiveWorld.Secrets], ignoreOrder: true);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_numbers_are_those_of_the_workspace(string database)
    {
        await using var world = await LiveWorld.On(database);
        var feed = world.Services.GetRequiredService<LiveFeed>();
        await LiveWorld.Turn(world, "red");
        await LiveWorld.Turn(world, "green");
        await LiveWorld.Turn(world, "blue", Other);

        var values = await feed.Values(world.WorkspaceId, [LiveWorld.Counts, LiveWorld.Lights], Ct);

        values.Keys.ShouldBe([LiveWorld.Counts]);
        values[LiveWorld.Counts].ShouldBe(new Dictionary<string, object> { ["turned"] = 2 });
        (await feed.Values(world.WorkspaceId, [LiveWorld.Lights], Ct)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_empty_log_ends_where_it_starts()
    {
        await using var world = await LiveWorld.On("sqlite");

        (await world.Services.GetRequiredService<LiveFeed>().End(world.WorkspaceId, Ct)).ShouldBe(FactCursor.Start);
    }
}
