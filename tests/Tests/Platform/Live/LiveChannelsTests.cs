using CreatorFlow.Platform.Live;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Platform.Live;

public class LiveChannelsTests
{
    [Fact]
    public async Task A_visitor_hears_the_channels_that_exist_and_that_are_allowed()
    {
        await using var world = await LiveWorld.On("sqlite");
        var channels = world.Services.GetRequiredService<LiveChannels>();
        string[] asked = [LiveWorld.Lights, LiveWorld.Secrets, "no:channel", LiveWorld.Lights, LiveWorld.Counts];

        channels.Names.ShouldBe([LiveWorld.Counts, LiveWorld.Lights, LiveWorld.Secrets]);
        channels.Allowed(asked, null, new LiveWorld.Visitors(null)).ShouldBeEmpty();
        channels.Allowed(asked, null, new LiveWorld.Visitors(null, "lights.read")).ShouldBe([LiveWorld.Lights]);
        channels.Allowed(asked, null, new LiveWorld.Visitors(null, "lights.count", "lights.read"))
            .ShouldBe([LiveWorld.Lights, LiveWorld.Counts]);
    }

    [Fact]
    public async Task A_kind_of_fact_finds_its_events_and_its_numbers()
    {
        await using var world = await LiveWorld.On("sqlite");
        var channels = world.Services.GetRequiredService<LiveChannels>();

        channels.Of(nameof(LightTurned)).Select(channel => channel.Name)
            .ShouldBe([LiveWorld.Lights, LiveWorld.Secrets]);
        channels.ValuesOf(nameof(LightTurned)).ShouldBe([LiveWorld.Counts]);
        channels.Of("Unheard").ShouldBeEmpty();
    }
}
