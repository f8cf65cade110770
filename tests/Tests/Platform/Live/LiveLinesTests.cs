using CreatorFlow.Platform.Live;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Platform.Live;

public class LiveLinesTests
{
    [Fact]
    public async Task A_channel_is_heard_as_long_as_one_browser_listens()
    {
        await using var world = await LiveWorld.On("sqlite");
        var lines = world.Services.GetRequiredService<LiveLines>();
        await LiveWorld.Listen(world, new("first"), null, LiveWorld.Lights);
        await LiveWorld.Listen(world, new("second"), null, LiveWorld.Lights);
        (lines.All.Count, lines.Hears(world.WorkspaceId, LiveWorld.Lights)).ShouldBe((2, true));
        lines.Hears(Guid.Empty, LiveWorld.Lights).ShouldBeFalse();

        lines.Close("first");
        lines.Close("unknown");
        lines.Hears(world.WorkspaceId, LiveWorld.Lights).ShouldBeTrue();
        lines.Close("second");

        (lines.All.Count, lines.Workspaces.Count, lines.Hears(world.WorkspaceId, LiveWorld.Lights))
            .ShouldBe((0, 0, false));
    }
}
