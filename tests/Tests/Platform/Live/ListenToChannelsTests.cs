using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Live;
using CreatorFlow.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Platform.Live;

public class ListenToChannelsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_may_not_be_heard_is_refused_and_said_so()
    {
        await using var world = await LiveWorld.On("sqlite");
        var browser = new LiveWorld.Browser();

        var answer = await LiveWorld.Listen(
            world, browser, null, LiveWorld.Lights, LiveWorld.Secrets, "none", $"{world.WorkspaceId:N}/lights:turned");

        answer.Channels.ShouldBe([LiveWorld.Lights]);
        answer.Refused.ShouldBe([LiveWorld.Secrets, "none", $"{world.WorkspaceId:N}/lights:turned"]);
        await LiveWorld.Turn(world, "red");
        await LiveWorld.Forward(world, FactCursor.Start);
        browser.Frames.SelectMany(frame => frame).Select(message => message.Channel).ShouldBe([LiveWorld.Lights]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Who_comes_back_is_told_what_was_missed_once_beyond_a_page_of_the_log(string database)
    {
        await using var world = await LiveWorld.On(database);
        await LiveWorld.Turn(world, "first");
        var since = await LiveWorld.End(world);
        await Turn(world, LiveFeed.FactsPerPage + 200);
        var browser = new LiveWorld.Browser();

        var answer = await LiveWorld.Listen(world, browser, since.ToString(), LiveWorld.Lights);

        browser.Colours.ShouldBe(Enumerable.Range(0, LiveFeed.FactsPerPage + 200).Select(i => $"{i}"));
        answer.Cursor.ShouldBe((await LiveWorld.End(world)).ToString());
        answer.Reset.ShouldBeFalse();

        // The tail of the node lags behind what the subscription read: nothing of that is told again.
        await LiveWorld.Forward(world, since);
        browser.Colours.Count().ShouldBe(LiveFeed.FactsPerPage + 200);
        await LiveWorld.Turn(world, "last");
        await LiveWorld.Forward(world, FactCursor.Parse(answer.Cursor)!.Value);
        browser.Colours.Last().ShouldBe("last");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Whoever_asks_for_more_hears_the_old_without_a_gap_and_the_new_from_the_cursor(string database)
    {
        await using var world = await LiveWorld.On(database);
        var browser = new LiveWorld.Browser();
        var all = LiveWorld.Visitor(world, "lights.read", "secrets.read");
        var start = await LiveWorld.ListenAs(world, browser, all, null, LiveWorld.Lights);
        await LiveWorld.Turn(world, "told");
        var told = await LiveWorld.Forward(world, FactCursor.Parse(start.Cursor)!.Value);
        await LiveWorld.Turn(world, "not told yet");

        await LiveWorld.ListenAs(world, browser, all, start.Cursor, LiveWorld.Lights, LiveWorld.Secrets);
        await LiveWorld.Forward(world, told);

        browser.Colours.ShouldBe(["told", "not told yet"]);
        browser.Frames.SelectMany(frame => frame).Count(message => message.Channel == LiveWorld.Secrets).ShouldBe(2);
    }

    [Fact]
    public async Task What_comes_while_the_missed_is_written_follows_behind_it()
    {
        await using var world = await LiveWorld.On("sqlite");
        var browser = new LiveWorld.Browser();
        await Turn(world, LiveFeed.FactsPerPage + 10);
        browser.Block();
        var listening = LiveWorld.Listen(world, browser, FactCursor.Start.ToString(), LiveWorld.Lights);

        // The first page is not written yet; the tail tells everything meanwhile, and it is kept back.
        while (world.Services.GetRequiredService<LiveLines>().Of(world.WorkspaceId).Count == 0)
        {
            await Task.Yield();
        }

        await LiveWorld.Forward(world, FactCursor.Start);
        await LiveWorld.Turn(world, "late");
        await LiveWorld.Forward(world, FactCursor.Start);
        browser.Unblock();
        await listening;
        await browser.Line.Written;

        browser.Colours.ShouldBe([.. Enumerable.Range(0, LiveFeed.FactsPerPage + 10).Select(i => $"{i}"), "late"]);
    }

    [Fact]
    public async Task A_fact_of_a_transaction_that_ends_late_is_told_once()
    {
        await using var world = await LiveWorld.On("postgres");
        await using var scope = world.Scope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await using var late = await db.Begin(Ct);
        db.Tell(new LightTurned("late"), Guid.Empty, Actor.System);
        await db.SaveChangesAsync(Ct);
        await LiveWorld.Tell(world, new LightTurned("early"), Guid.Empty);
        var browser = new LiveWorld.Browser();
        var start = await LiveWorld.Listen(world, browser, FactCursor.Start.ToString(), LiveWorld.Lights);

        await late.Commit(Ct);
        await world.Settled();
        await LiveWorld.Forward(world, FactCursor.Parse(start.Cursor)!.Value);
        var again = new LiveWorld.Browser("again");
        await LiveWorld.Listen(world, again, start.Cursor, LiveWorld.Lights);

        browser.Colours.ShouldBe(["late", "early"]);
        again.Colours.ShouldBe(["late", "early"]);
    }

    [Theory]
    [InlineData("7-99999999")]
    public async Task A_cursor_of_another_log_begins_anew(string since)
    {
        await using var world = await LiveWorld.On("sqlite");
        await LiveWorld.Turn(world, "red");
        var browser = new LiveWorld.Browser();

        var answer = await LiveWorld.Listen(world, browser, since, LiveWorld.Lights);

        (answer.Reset, answer.Cursor).ShouldBe((true, (await LiveWorld.End(world)).ToString()));
        browser.Frames.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_numbers_come_with_the_answer()
    {
        await using var world = await LiveWorld.On("sqlite");
        await LiveWorld.Turn(world, "red");

        var answer = await LiveWorld.Listen(world, new(), "no cursor", LiveWorld.Counts);

        answer.Values[LiveWorld.Counts].ShouldBe(new LiveWorld.CountedLightsNow(1));
        answer.Cursor.ShouldBe((await LiveWorld.End(world)).ToString());
    }

    private static async Task Turn(World world, int times)
    {
        await world.Db(async db =>
        {
            await using var work = await db.Begin(Ct);
            Enumerable.Range(0, times).ToList()
                .ForEach(i => db.Tell(new LightTurned($"{i}"), Guid.Empty, Actor.System));
            await work.Commit(Ct);
            return 0;
        });
        await world.Settled();
    }
}
