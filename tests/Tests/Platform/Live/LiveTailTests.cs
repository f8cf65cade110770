using CreatorFlow.Platform;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Live;
using CreatorFlow.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Platform.Live;

public class LiveTailTests
{
    private static readonly Guid Other = Ids.New(TestClock.Start.AddSeconds(1));

    [Theory, ClassData(typeof(Databases))]
    public async Task Each_workspace_hears_of_its_own(string database)
    {
        await using var world = await LiveWorld.On(database);
        var (ours, theirs) = (new LiveWorld.Browser("ours"), new LiveWorld.Browser("theirs"));
        await LiveWorld.Listen(world, ours, null, LiveWorld.Lights);
        await LiveWorld.ListenAs(
            world, theirs, LiveWorld.Visitor(world) with { WorkspaceId = Other }, null, LiveWorld.Lights);

        await LiveWorld.Turn(world, "red");
        await LiveWorld.Turn(world, "blue", Other);
        await LiveWorld.Turn(world, "green");
        await LiveWorld.Forward(world, FactCursor.Start);

        (string.Join(' ', ours.Colours), string.Join(' ', theirs.Colours)).ShouldBe(("red green", "blue"));
        ours.Frames.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Events_do_not_wait_for_numbers()
    {
        await using var world = await LiveWorld.On("sqlite");
        var browser = new LiveWorld.Browser();
        await LiveWorld.Listen(world, browser, null, LiveWorld.Lights, LiveWorld.Counts);
        var hung = new TaskCompletionSource();
        world.Services.GetRequiredService<LiveWorld.Counting>().Until = hung.Task;
        await LiveWorld.Turn(world, "red");
        var at = await LiveWorld.Forward(world, FactCursor.Start);
        var fold = world.Services.GetRequiredService<LiveFold>().Once(TestContext.Current.CancellationToken);

        await LiveWorld.Turn(world, "green");
        await LiveWorld.Forward(world, at);

        browser.Colours.ShouldBe(["red", "green"]);
        hung.SetResult();
        await fold;
    }

    [Fact]
    public async Task Who_leaves_is_cut_at_once_and_nobody_else()
    {
        await using var world = await LiveWorld.On("sqlite");
        var (leaving, staying) = (new LiveWorld.Browser("leaving"), new LiveWorld.Browser("staying"));
        var visitor = LiveWorld.Visitor(world);
        await LiveWorld.ListenAs(world, leaving, visitor, null, LiveWorld.Lights);
        await LiveWorld.ListenAs(
            world, staying, visitor with { UserId = new Guid(8, 0, 0, new byte[8]) }, null, LiveWorld.Lights);

        await LiveWorld.Tell(world, new VisitorLeft(), visitor.UserId);
        await LiveWorld.Forward(world, FactCursor.Start);

        (leaving.WasCut, staying.WasCut).ShouldBe((true, false));
    }
}
