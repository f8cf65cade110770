using System.Security.Claims;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Live;
using CreatorFlow.Tests.Given;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Platform.Live;

public class LiveHubTests
{
    private readonly LiveListeners listeners = new();
    private readonly Joined joined = new();

    [Fact]
    public async Task A_browser_hears_what_its_person_may_hear_in_its_workspace_only()
    {
        await using var world = await LiveWorld.On("sqlite");
        using var hub = Hub(world, new LiveWorld.Visitors(world.WorkspaceId, "lights.read", "lights.count"));

        var answer = await hub.Subscribe([LiveWorld.Lights, LiveWorld.Secrets, LiveWorld.Counts, "none"], null);

        joined.Groups.ShouldBe(
        [
            LiveHub.GroupOf(world.WorkspaceId, LiveWorld.Lights), LiveHub.GroupOf(world.WorkspaceId, LiveWorld.Counts),
        ]);
        listeners.Hears(world.WorkspaceId, LiveWorld.Lights).ShouldBeTrue();
        listeners.Hears(world.WorkspaceId, LiveWorld.Secrets).ShouldBeFalse();
        ValueOf(answer, "cursor").ShouldBe(FactCursor.Start.ToString());
        ValueOf(answer, "channels").ShouldBe(new[] { LiveWorld.Lights, LiveWorld.Counts });
    }

    [Fact]
    public async Task Who_comes_back_is_told_where_the_log_ends_now()
    {
        await using var world = await LiveWorld.On("sqlite");
        await LiveWorld.Turn(world, "red");
        using var hub = Hub(world, new LiveWorld.Visitors(world.WorkspaceId));

        var end = await world.Services.GetRequiredService<LiveFeed>().End(world.WorkspaceId, Ct);

        var answer = await hub.Subscribe([LiveWorld.Lights], FactCursor.Start.ToString());
        ValueOf(answer, "cursor").ShouldBe(end.ToString());
    }

    [Fact]
    public async Task Nobody_signed_in_hears_nothing()
    {
        await using var world = await LiveWorld.On("sqlite");
        using var hub = Hub(world, new LiveWorld.Visitors(null, "lights.read"));

        await Should.ThrowAsync<HubException>(() => hub.Subscribe([LiveWorld.Lights], null));

        (joined.Groups.Count, listeners.Connections).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_browser_that_left_is_forgotten()
    {
        await using var world = await LiveWorld.On("sqlite");
        using var hub = Hub(world, new LiveWorld.Visitors(world.WorkspaceId, "lights.read"));
        await hub.Subscribe([LiveWorld.Lights], null);

        await hub.OnDisconnectedAsync(null);

        (listeners.Connections, listeners.Hears(world.WorkspaceId, LiveWorld.Lights)).ShouldBe((0, false));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private LiveHub Hub(World world, LiveWorld.Visitors visitors) => new(
        world.Services.GetRequiredService<LiveChannels>(),
        world.Services.GetRequiredService<LiveFeed>(),
        listeners,
        visitors)
    {
        Context = new Connection(),
        Groups = joined,
    };

    private static object? ValueOf(object answer, string name) => answer.GetType().GetProperty(name)!.GetValue(answer);

    private sealed class Joined : IGroupManager
    {
        public List<string> Groups { get; } = [];

        public Task AddToGroupAsync(
            string connectionId, string groupName, CancellationToken cancellationToken = default)
        {
            Groups.Add(groupName);
            return Task.CompletedTask;
        }

        public Task RemoveFromGroupAsync(
            string connectionId, string groupName, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }

    private sealed class Connection : HubCallerContext
    {
        public override string ConnectionId => "browser";

        public override string? UserIdentifier => null;

        public override ClaimsPrincipal? User { get; } = new();

        public override IDictionary<object, object?> Items { get; } = new Dictionary<object, object?>();

        public override IFeatureCollection Features { get; } = new FeatureCollection();

        public override CancellationToken ConnectionAborted => Ct;

        public override void Abort() => throw new NotSupportedException();
    }
}
