using Microsoft.AspNetCore.SignalR;

namespace CreatorFlow.Platform.Live;

/// <summary>
/// The browsers' line. A browser names the channels it shows; it gets those its person may hear, of its workspace only.
/// </summary>
internal sealed class LiveHub(LiveLines lines, ListenToChannels listen, ILiveVisitors visitors) : Hub
{
    /// <summary>Listens to these channels as well. With a cursor what was missed since then is sent first.</summary>
    public async Task<LiveAnswer?> Subscribe(IReadOnlyList<string?>? asked, string? sinceCursor)
    {
        var ct = Context.ConnectionAborted;

        try
        {
            if (lines.Find(Context.ConnectionId) is not { } line
                || await visitors.Find(Context.User, ct) is not { } visitor)
            {
                throw new HubException("Sign in first.");
            }

            return await listen.Run(line, visitor, asked ?? [], sinceCursor, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The browser went on to another page meanwhile: nobody reads this, and nothing failed.
            return null;
        }
    }

    /// <summary>Does not listen to these channels any more.</summary>
    public void Unsubscribe(IReadOnlyList<string?>? gone) =>
        lines.Find(Context.ConnectionId)?.Leave((gone ?? []).OfType<string>());
}
