using CreatorFlow.Platform.Facts;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Platform.Live;

/// <summary>The answer of the poll address.</summary>
/// <param name="Cursor">Where to go on.</param>
/// <param name="Mode">"usual", or "emergency" while the node has no line for everybody.</param>
/// <param name="PollAfterMs">When to ask again; 0 when more waits already.</param>
internal sealed record Polled(
    string Cursor,
    IReadOnlyList<LiveMessage> Messages,
    IReadOnlyList<string> Channels,
    IReadOnlyList<string> Refused,
    bool Reset,
    string Mode,
    int PollAfterMs);

/// <summary>What a line would have told, for browsers that have none: the same log, the same rights.</summary>
internal sealed class PollChannels(LiveChannels channels, LiveFeed feed, LiveNumbers numbers, LiveLoad load)
{
    public const int UsualMs = 10_000;
    public const int EmergencyMs = 5_000;

    public async Task<Polled> Run(
        LiveVisitor visitor, IReadOnlyList<string> asked, string? since, CancellationToken ct)
    {
        var allowed = channels.Allowed(asked.Take(ListenToChannels.MaxChannels), visitor.Permissions);
        var end = await feed.End(visitor.WorkspaceId, ct);
        var cursor = FactCursor.Parse(since);
        var isLost = cursor > end;
        var page = cursor is { } from && !isLost
            ? await feed.After(visitor.WorkspaceId, from, ct)
            : new([], end, false);
        var values = await numbers.Of(visitor.WorkspaceId, allowed, ct);
        var isEmergency = load.Now().IsEmergency;

        return new(
            page.End.ToString(),
            [
                .. page.Facts.SelectMany(fact => fact.Messages).Where(message => allowed.Contains(message.Channel)),
                .. values.Select(own =>
                    new LiveMessage(own.Key, own.Value.At.ToString(), "values", own.Value.Values)),
            ],
            allowed,
            [.. asked.Distinct().Except(allowed)],
            isLost,
            isEmergency ? "emergency" : "usual",
            page.More ? 0 : isEmergency ? EmergencyMs : UsualMs);
    }

    /// <summary>GET /live/poll.</summary>
    public static async Task<IResult> Endpoint(
        HttpContext context, PollChannels poll, ILiveVisitors visitors, string? since, CancellationToken ct)
    {
        if (await visitors.Find(context.User, ct) is not { } visitor)
        {
            return Results.Unauthorized();
        }

        var asked = context.Request.Query["channels"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries);
        var polled = await poll.Run(visitor, asked, since, ct);
        context.Response.Headers[LiveModule.ModeHeader] = polled.Mode;
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(polled, LiveModule.Json);
    }
}
