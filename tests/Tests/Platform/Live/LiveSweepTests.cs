using CreatorFlow.Platform.Live;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Platform.Live;

public class LiveSweepTests
{
    [Fact]
    public async Task Who_is_not_any_more_what_they_were_is_cut()
    {
        await using var world = await LiveWorld.On("sqlite");
        var (changed, same) = (new LiveWorld.Browser("changed"), new LiveWorld.Browser("same"));
        var other = LiveWorld.Visitor(world) with { UserId = new Guid(8, 0, 0, new byte[8]) };
        await LiveWorld.Listen(world, changed, null, LiveWorld.Lights);
        await LiveWorld.ListenAs(world, same, other, null, LiveWorld.Lights);
        var sweep = world.Services.GetRequiredService<LiveSweep>();
        await sweep.Once(TestContext.Current.CancellationToken);
        (changed.WasCut, same.WasCut).ShouldBe((false, false));

        world.Services.GetRequiredService<LiveWorld.Visitors>().Others.Add(changed.Line.Visitor!);
        await sweep.Once(TestContext.Current.CancellationToken);

        (changed.WasCut, same.WasCut).ShouldBe((true, false));
    }
}
