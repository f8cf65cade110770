using CreatorFlow.Channels.Performance;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using static CreatorFlow.Tests.Channels.Performance.ToldShop;

namespace CreatorFlow.Tests.Channels.Performance;

public sealed class FiguresHaveTheirVideosTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Figures_of_a_video_that_is_gone_are_found(string database)
    {
        await using var world = await ChannelWorld.On(database);
        await Connected(world);
        world.Vendor.Sold();
        await Pull(world);
        (await Findings(world)).ShouldBeEmpty();

        await world.World.Db(db => db.Set<Video>().ExecuteDeleteAsync(Ct));

        (await Findings(world)).ShouldBe([$"video {Clip}: has figures, and nobody knows what it is called"]);
    }

    private static Task<IReadOnlyList<string>> Findings(ChannelWorld world) =>
        world.World.Db(db => new FiguresHaveTheirVideos().Findings(db, Ct));
}
