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
        string?[] asked = [LiveWorld.Lights, LiveWorld.Secrets, "no:channel", null, LiveWorld.Lights, LiveWorld.Counts];

        channels.Names.ShouldBe([LiveWorld.Counts, LiveWorld.Lights, LiveWorld.Secrets]);
        channels.Allowed(asked, new HashSet<string>()).ShouldBeEmpty();
        channels.Allowed(asked, new HashSet<string> { "lights.read" }).ShouldBe([LiveWorld.Lights]);
        channels.Allowed(asked, new HashSet<string> { "lights.count", "lights.read" })
            .ShouldBe([LiveWorld.Lights, LiveWorld.Counts]);
    }

    [Fact]
    public async Task A_kind_of_fact_finds_its_events_and_its_numbers()
    {
        await using var world = await LiveWorld.On("sqlite");
        var channels = world.Services.GetRequiredService<LiveChannels>();

        channels.Of(nameof(LightTurned)).Select(own => (own.Channel, own.Event.Name)).ShouldBe(
        [
            (LiveWorld.Lights, "light_turned"), (LiveWorld.Lights, "light_blinded"), (LiveWorld.Secrets, "secret"),
        ]);
        channels.ValuesOf(nameof(LightTurned)).ShouldBe([LiveWorld.Counts]);
        channels.Of("Unheard").ShouldBeEmpty();
    }

    [Fact]
    public void A_channel_has_one_permission()
    {
        using var services = new ServiceCollection()
            .AddSingleton(new LiveChannel("lights:turned", "lights.read"))
            .AddSingleton(new LiveChannel("lights:turned", "lights.count"))
            .AddSingleton<LiveChannels>()
            .BuildServiceProvider();

        Should.Throw<InvalidOperationException>(services.GetRequiredService<LiveChannels>)
            .Message.ShouldContain("two permissions");
    }
}
