using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Live;
using CreatorFlow.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Platform.Live;

public class LiveFoldTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_facts_are_folded_once_and_the_workspace_then_rests()
    {
        await using var world = await LiveWorld.On("sqlite");
        var browser = new LiveWorld.Browser();
        await LiveWorld.Listen(world, browser, null, LiveWorld.Counts);
        await LiveWorld.Turn(world, "red");
        await LiveWorld.Turn(world, "green");
        var at = await LiveWorld.Forward(world, FactCursor.Start);
        await Fold(world);
        Numbers(browser).ShouldBe([2]);

        await LiveWorld.Turn(world, "blue");
        await LiveWorld.Forward(world, at);
        await Fold(world);
        Numbers(browser).ShouldBe([2]);
        world.Clock.Advance(TimeSpan.FromMilliseconds(200));
        await Fold(world);
        Numbers(browser).ShouldBe([2, 3]);
        browser.Frames[^1][0].Name.ShouldBe("values");
    }

    [Fact]
    public async Task Numbers_of_the_clock_are_computed_without_a_fact()
    {
        await using var world = await LiveWorld.On("sqlite");
        var browser = new LiveWorld.Browser();
        await LiveWorld.Listen(world, browser, null, LiveWorld.Counts);
        await Fold(world);

        world.Clock.Advance(TimeSpan.FromSeconds(5));
        await Fold(world);

        Numbers(browser).ShouldBe([0]);
    }

    [Fact]
    public async Task Nothing_is_computed_for_nobody()
    {
        await using var world = await LiveWorld.On("sqlite");
        var browser = new LiveWorld.Browser();
        await LiveWorld.Listen(world, browser, null, LiveWorld.Lights);

        await LiveWorld.Turn(world, "red");
        await LiveWorld.Forward(world, FactCursor.Start);
        world.Clock.Advance(TimeSpan.FromSeconds(20));
        await Fold(world);

        world.Services.GetRequiredService<LiveWorld.Counting>().Times.ShouldBe(0);
    }

    private static Task Fold(World world) => world.Services.GetRequiredService<LiveFold>().Once(Ct);

    private static IEnumerable<int> Numbers(LiveWorld.Browser browser) =>
        browser.Frames.SelectMany(frame => frame).Select(own => ((LiveWorld.CountedLightsNow)own.Data).Turned);
}
