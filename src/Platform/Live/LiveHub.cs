using CreatorFlow.Platform.Facts;
using Microsoft.AspNetCore.SignalR;

namespace CreatorFlow.Platform.Live;

/// <summary>
/// The browsers' line. A browser names the channels it shows; it gets those its person may hear, of its workspace only.
/// </summary>
internal sealed class LiveHub(
    LiveChannels channels, LiveFeed feed, LiveListeners listeners, ILiveVisitors visitors)
    : Hub
{
    /// <summary>What a browser shows at once.</summary>
    private const int MaxChannels = 40;

    public static string GroupOf(Guid workspaceId, string channel) => $"{workspaceId:N}/{channel}";

    /// <summary>
    /// Listens from now on. With a cursor the events missed since then are sent first; a browser may get an event twice
    /// around the moment of subscribing and drops what it has seen by its cursor.
    /// </summary>
    public async Task<object> Subscribe(string[] asked, string? sinceCursor)
    {
        var ct = Context.ConnectionAborted;

        if (visitors.WorkspaceOf(Context.User) is not { } workspaceId)
        {
            throw new HubException("Sign in first.");
        }

        var allowed = channels.Allowed(asked.Take(MaxChannels), Context.User, visitors);

        foreach (var channel in allowed)
        {
            await Groups.AddToGroupAsync(Context.ConnectionId, GroupOf(workspaceId, channel), ct);
            listeners.Add(Context.ConnectionId, workspaceId, channel);
        }

        var end = await SendMissed(workspaceId, sinceCursor, allowed, ct);
        return new
        {
            cursor = end.ToString(),
            channels = allowed,
            values = await feed.Values(workspaceId, allowed, ct),
        };
    }

    /// <inheritdoc />
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        listeners.Remove(Context.ConnectionId);
        return Task.CompletedTask;
    }

    private async Task<FactCursor> SendMissed(
        Guid workspaceId, string? sinceCursor, IReadOnlyCollection<string> allowed, CancellationToken ct)
    {
        if (FactCursor.Parse(sinceCursor) is not { } since)
        {
            return await feed.End(workspaceId, ct);
        }

        var (messages, end) = await feed.After(workspaceId, since, allowed, ct);

        foreach (var message in messages)
        {
            await Clients.Caller.SendAsync("message", message, ct);
        }

        return end;
    }
}
