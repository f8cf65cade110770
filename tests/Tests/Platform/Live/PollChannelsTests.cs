using CreatorFlow.Platform;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Live;
using CreatorFlow.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Platform.Live;

public class PollChannelsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_poll_tells_what_was_missed_then_the_numbers(string database)
    {
        await using var world = await LiveWorld.On(database);
        await LiveWorld.Turn(world, "red");
        var since = await LiveWorld.End(world);
        await LiveWorld.Turn(world, "green");

        var polled = await Poll(world, since.ToString(), LiveWorld.Lights, LiveWorld.Counts, LiveWorld.Secrets);

        polled.Messages.Select(message => message.Data).ShouldBe(
            [new LightTurned("green"), new LiveWorld.CountedLightsNow(2)]);
        polled.Cursor.ShouldBe((await LiveWorld.End(world)).ToString());
        polled.Refused.ShouldBe([LiveWorld.Secrets]);
        (polled.Mode, polled.PollAfterMs).ShouldBe(("usual", PollChannels.UsualMs));
    }

    [Fact]
    public async Task Whoever_missed_more_than_a_page_asks_on_at_once_until_all_is_told()
    {
        await using var world = await LiveWorld.On("sqlite");
        await world.Db(async db =>
        {
            await using var work = await db.Begin(Ct);
            Enumerable.Range(0, LiveFeed.FactsPerPage + 5).ToList()
                .ForEach(i => db.Tell(new LightTurned($"{i}"), Guid.Empty, Actor.System));
            await work.Commit(Ct);
            return 0;
        });

        var first = await Poll(world, FactCursor.Start.ToString(), LiveWorld.Lights);
        var second = await Poll(world, first.Cursor, LiveWorld.Lights);

        (first.Messages.Count, first.PollAfterMs).ShouldBe((LiveFeed.FactsPerPage, 0));
        (second.Messages.Count, second.PollAfterMs).ShouldBe((5, PollChannels.UsualMs));
    }

    [Fact]
    public async Task A_node_without_room_asks_to_poll_twice_as_often()
    {
        await using var world = await LiveWorld.On("sqlite", maxLines: 1);
        world.Services.GetRequiredService<LiveLoad>().TryEnter();

        var polled = await Poll(world, null, LiveWorld.Lights);

        (polled.Mode, polled.PollAfterMs).ShouldBe(("emergency", PollChannels.EmergencyMs));
    }

    [Fact]
    public async Task A_cursor_of_another_log_begins_anew()
    {
        await using var world = await LiveWorld.On("sqlite");
        await LiveWorld.Turn(world, "red");

        var polled = await Poll(world, "9-9", LiveWorld.Lights);

        (polled.Reset, polled.Cursor, polled.Messages.Count)
            .ShouldBe((true, (await LiveWorld.End(world)).ToString(), 0));
    }

    private static Task<Polled> Poll(World world, string? since, params string[] asked) =>
        world.Services.GetRequiredService<PollChannels>().Run(LiveWorld.Visitor(world), asked, since, Ct);
}
