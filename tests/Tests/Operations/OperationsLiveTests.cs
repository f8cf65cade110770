using CreatorFlow.Operations;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Live;
using CreatorFlow.Tests.Orders;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Operations;

public sealed class OperationsLiveTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_critical_alert_is_told_on_both_channels_and_a_warning_on_one()
    {
        await using var world = await OrderWorld.On();
        await world.Raised();
        await world.Raised();
        await world.Raised(AlertWorld.Late(1, "b") with
        {
            Severity = CreatorFlow.Operations.Contracts.AlertSeverity.Warning,
        });
        await world.Followed();

        (await Told(world, OperationsLive.Critical)).ShouldBe(["raised"]);
        (await Told(world, OperationsLive.All)).ShouldBe(["raised", "repeated", "raised", "cleared", "cleared"]);
    }

    private static async Task<List<string>> Told(OrderWorld world, string channel)
    {
        var scopes = world.World.Services.GetRequiredService<IServiceScopeFactory>();
        var channels = new LiveChannels(world.World.Services.GetServices<LiveChannel>(), scopes);
        await world.World.Settled();
        var page = await new LiveFeed(scopes, channels).After(world.World.WorkspaceId, FactCursor.Start, Ct);
        return
        [
            .. page.Facts.SelectMany(fact => fact.Messages).Where(message => message.Channel == channel)
                .Select(message => message.Name),
        ];
    }
}
