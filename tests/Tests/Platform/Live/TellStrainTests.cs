using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Live;
using CreatorFlow.Tests.Given;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Platform.Live;

public class TellStrainTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Eighty_percent_of_the_lines_are_told_once_and_their_end_as_well()
    {
        await using var world = await LiveWorld.On("sqlite", maxLines: 10);
        var load = world.Services.GetRequiredService<LiveLoad>();
        await LiveWorld.Listen(world, new(), null, LiveWorld.Lights);
        Enumerable.Range(0, 7).ToList().ForEach(_ => load.TryEnter());
        await Run(world);
        (await Told(world)).ShouldBeEmpty();

        load.TryEnter();
        await Run(world);
        await Run(world);
        (await Told(world)).ShouldBe([new LiveStrained("capacity", 80, 80)]);

        load.Leave(new DefaultHttpContext());
        await Run(world);
        (await Told(world)).Last().ShouldBe(new LiveRelieved("capacity", 70));
    }

    [Fact]
    public async Task More_than_one_try_in_twenty_that_fails_is_told()
    {
        await using var world = await LiveWorld.On("sqlite");
        var load = world.Services.GetRequiredService<LiveLoad>();
        await LiveWorld.Listen(world, new(), null, LiveWorld.Lights);
        Enumerable.Range(0, 18).ToList().ForEach(_ => load.Opened(null));
        load.TryEnter();
        load.Leave(new DefaultHttpContext());
        await Run(world);
        (await Told(world)).ShouldBeEmpty();

        load.TryEnter();
        load.Leave(new DefaultHttpContext());
        await Run(world);

        (await Told(world)).ShouldBe([new LiveStrained("failures", 10, 5)]);
    }

    private static Task Run(World world) => world.Services.GetRequiredService<TellStrain>().Run(Ct);

    private static Task<List<object>> Told(World world) => world.Db(async db =>
        (await new FactLog(db).After(FactCursor.Start, 100, Ct))
            .Select(fact => fact.Is<LiveStrained>() ? fact.Body<LiveStrained>() : (object)fact.Body<LiveRelieved>())
            .ToList());
}
