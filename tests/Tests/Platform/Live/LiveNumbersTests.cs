using CreatorFlow.Platform;
using CreatorFlow.Platform.Live;
using CreatorFlow.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Platform.Live;

public class LiveNumbersTests
{
    private static readonly Guid Other = Ids.New(TestClock.Start.AddSeconds(1));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task The_numbers_are_those_of_the_workspace(string database)
    {
        await using var world = await LiveWorld.On(database);
        await LiveWorld.Turn(world, "red");
        await LiveWorld.Turn(world, "green");
        await LiveWorld.Turn(world, "blue", Other);
        var numbers = world.Services.GetRequiredService<LiveNumbers>();

        var found = await numbers.Of(world.WorkspaceId, [LiveWorld.Counts, LiveWorld.Lights], Ct);

        found.Keys.ShouldBe([LiveWorld.Counts]);
        found[LiveWorld.Counts].Values.ShouldBe(new LiveWorld.CountedLightsNow(2));
        found[LiveWorld.Counts].At.ShouldBe(await LiveWorld.End(world));
        (await numbers.Of(world.WorkspaceId, [LiveWorld.Lights], Ct)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_just_computed_serves_the_next_who_ask_until_a_fact_changes_it()
    {
        await using var world = await LiveWorld.On("sqlite");
        var counting = world.Services.GetRequiredService<LiveWorld.Counting>();
        var numbers = world.Services.GetRequiredService<LiveNumbers>();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Ask()));
        counting.Times.ShouldBe(1);
        await LiveWorld.Turn(world, "red");
        numbers.Forget(world.WorkspaceId, LiveWorld.Counts);
        (await Ask()).ShouldBe(new LiveWorld.CountedLightsNow(1));
        world.Clock.Advance(TimeSpan.FromSeconds(2));
        await Ask();
        counting.Times.ShouldBe(3);

        async Task<object> Ask() =>
            (await numbers.Of(world.WorkspaceId, [LiveWorld.Counts], Ct))[LiveWorld.Counts].Values;
    }
}
