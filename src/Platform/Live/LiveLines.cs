using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;

namespace CreatorFlow.Platform.Live;

/// <summary>
/// The open lines of this node, by workspace. It takes the place of SignalR's groups, which make every browser of a
/// group wait for the slowest.
/// </summary>
internal sealed class LiveLines(ILogger<DefaultHubLifetimeManager<LiveHub>> log, LiveLoad load)
    : DefaultHubLifetimeManager<LiveHub>(log)
{
    private readonly ConcurrentDictionary<string, LiveLine> byId = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Guid, LiveLine[]> byWorkspace = new();

    /// <summary>Every open line.</summary>
    public IReadOnlyCollection<LiveLine> All => [.. byId.Values];

    /// <summary>The workspaces that somebody listens in.</summary>
    public IReadOnlyCollection<Guid> Workspaces => [.. byWorkspace.Keys];

    public LiveLine? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The lines of a workspace.</summary>
    public IReadOnlyList<LiveLine> Of(Guid workspaceId) => byWorkspace.GetValueOrDefault(workspaceId) ?? [];

    /// <summary>True when somebody on this node listens.</summary>
    public bool Hears(Guid workspaceId, string channel) => Of(workspaceId).Any(line => line.Channels.Contains(channel));

    /// <summary>A line that is not known yet.</summary>
    public void Open(LiveLine line) => byId[line.Id] = line;

    /// <summary>The line belongs to the workspace of its visitor from now on.</summary>
    public void Join(LiveLine line) => byWorkspace.AddOrUpdate(
        line.Visitor!.WorkspaceId, _ => [line], (_, own) => own.Contains(line) ? own : [.. own, line]);

    public void Close(string id)
    {
        if (!byId.TryRemove(id, out var line) || line.Visitor is not { WorkspaceId: var workspaceId })
        {
            return;
        }

        while (byWorkspace.TryGetValue(workspaceId, out var own))
        {
            LiveLine[] rest = [.. own.Where(other => other != line)];

            if (rest.Length == 0
                ? byWorkspace.TryRemove(new(workspaceId, own))
                : byWorkspace.TryUpdate(workspaceId, rest, own))
            {
                return;
            }
        }
    }

    /// <summary>Tells the lines of a workspace what just came; never waits for a browser.</summary>
    public void Tell(Guid workspaceId, IReadOnlyList<LiveFact> facts)
    {
        var shared = new Dictionary<string, List<SerializedHubMessage>>(StringComparer.Ordinal);

        foreach (var line in Of(workspaceId))
        {
            line.Tell(facts, FramesOf);
        }

        List<SerializedHubMessage> FramesOf(string key, IReadOnlySet<string> channels) =>
            shared.TryGetValue(key, out var frames)
                ? frames
                : shared[key] = LiveFrames.Of(facts, (_, message) => channels.Contains(message.Channel));
    }

    /// <summary>Sends folded numbers to those who listen.</summary>
    public void Show(Guid workspaceId, string channel, LiveNumber number)
    {
        var frame = LiveFrames.Values(channel, number);

        foreach (var line in Of(workspaceId).Where(line => line.Channels.Contains(channel)))
        {
            line.Send(frame);
        }
    }

    public override async Task OnConnectedAsync(HubConnectionContext connection)
    {
        await base.OnConnectedAsync(connection);
        Open(new LiveLine(connection.ConnectionId, frame => connection.WriteAsync(frame), connection.Abort));
        load.Opened(connection.GetHttpContext());
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        Close(connection.ConnectionId);
        return base.OnDisconnectedAsync(connection);
    }
}
