using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Performance;
using CreatorFlow.Tests.Given;
using static CreatorFlow.Tests.Channels.Performance.ToldShop;

namespace CreatorFlow.Tests.Channels.Performance;

public sealed class ReadLivesTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task Where_the_second_page_fails_the_sessions_on_it_are_read_the_next_time(string database)
    {
        await using var world = await ChannelWorld.On(database);
        await Connected(world);
        world.Vendor.LivesTold.AddRange(
            [Live("best", 900), Live("good", 800, Noon.AddDays(-1)), Live("old", 10, Noon.AddDays(-60))]);
        world.Vendor.SecondPageFailure = part => part == FiguresPart.Lives
            ? new(ChannelFailureKind.Retry, "busy", null)
            : null;
        await Pull(world);
        (await Kept<LiveSession>(world)).Select(live => live.LiveId).Order().ShouldBe(["best", "good"]);
        var failed = await Standing(world, FiguresPart.Lives);
        (failed.NewestDay, failed.ReadAt, failed.Trouble).ShouldBe((null, null, "busy"));
        world.Vendor.SecondPageFailure = _ => null;

        await Pull(world);

        world.Vendor.FiguresAsked.Where(asked => asked.Part == FiguresPart.Lives).Select(asked => asked.From)
            .ShouldBe([Sunday.AddDays(1 - 90), Sunday.AddDays(1 - 90)]);
        (await Kept<LiveSession>(world)).Select(live => live.LiveId).Order().ShouldBe(["best", "good", "old"]);
        var read = await Standing(world, FiguresPart.Lives);
        (read.NewestDay, read.Trouble).ShouldBe((Sunday, null));
    }

    [Fact]
    public async Task A_session_that_is_not_listed_any_more_stays_as_it_was_told_last()
    {
        await using var world = await ChannelWorld.On();
        await Connected(world);
        world.Vendor.LivesTold.Add(Live(Evening, 2_000));
        await Pull(world);
        world.Vendor.LivesTold.Clear();

        await Pull(world);

        (await Kept<LiveSession>(world)).ShouldHaveSingleItem().GmvMinor.ShouldBe(2_000);
    }
}
