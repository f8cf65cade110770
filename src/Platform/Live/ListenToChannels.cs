using CreatorFlow.Platform.Facts;

namespace CreatorFlow.Platform.Live;

/// <summary>The answer to a subscription.</summary>
/// <param name="Cursor">Everything up to here was sent; keep it for after a break.</param>
/// <param name="Channels">The asked channels that are heard now.</param>
/// <param name="Refused">The asked ones that do not exist or that the person may not hear.</param>
/// <param name="Reset">
/// True when the given cursor lies too far back, or is none of this log: what is shown is to be read anew.
/// </param>
/// <param name="Values">The folded numbers now, by channel.</param>
internal sealed record LiveAnswer(
    string Cursor,
    IReadOnlyList<string> Channels,
    IReadOnlyList<string> Refused,
    bool Reset,
    IReadOnlyDictionary<string, object> Values);

/// <summary>
/// Subscribes a line. What comes in meanwhile is kept back, what was missed is read page by page and sent in order,
/// then the line goes on live: nothing is left out and nothing is sent twice, also when a line that hears something
/// already asks for more.
/// </summary>
internal sealed class ListenToChannels(
    LiveChannels channels, LiveFeed feed, LiveNumbers numbers, LiveLines lines)
{
    /// <summary>What a browser shows at once.</summary>
    public const int MaxChannels = 40;

    /// <summary>Who was away for longer reads what it shows anew.</summary>
    public const int MaxPages = 50;

    public async Task<LiveAnswer> Run(
        LiveLine line, LiveVisitor visitor, IReadOnlyList<string?> asked, string? since, CancellationToken ct)
    {
        var allowed = channels.Allowed(asked.Take(MaxChannels), visitor.Permissions);
        var (before, at) = line.Hold(visitor, allowed);
        lines.Join(line);
        var more = allowed.Where(name => !before.Contains(name)).ToHashSet(StringComparer.Ordinal);
        var missed = await CatchUp(line, new(before, at, more, FactCursor.Parse(since)), ct);
        line.Release(missed.End);

        var values = await numbers.Of(visitor.WorkspaceId, allowed, ct);
        return new(
            missed.End.ToString(),
            allowed,
            [.. asked.OfType<string>().Distinct().Except(allowed)],
            missed.Reset,
            values.ToDictionary(own => own.Key, own => own.Value.Values));
    }

    private async Task<(FactCursor End, bool Reset)> CatchUp(LiveLine line, Owed owed, CancellationToken ct)
    {
        var workspaceId = line.Visitor!.WorkspaceId;
        var end = await feed.End(workspaceId, ct);

        if (owed.From is not { } from)
        {
            return (end, false);
        }

        if (from > end)
        {
            return (end, true);
        }

        for (var pages = 0; pages < MaxPages; pages++)
        {
            var page = await feed.After(workspaceId, from, ct);
            LiveFrames.Of(page.Facts, owed.Owes).ForEach(line.Send);
            from = page.End;

            if (!page.More)
            {
                return (from, false);
            }

            // A page is written before the next is read: who reads slowly is waited for, not filled up.
            await line.Written.WaitAsync(ct);
        }

        return (await feed.End(workspaceId, ct), true);
    }

    /// <summary>
    /// What a line is owed: of the channels it had, all behind its place; of others, all behind the cursor.
    /// </summary>
    private sealed record Owed(
        IReadOnlySet<string> Before, FactCursor? At, IReadOnlySet<string> More, FactCursor? Since)
    {
        public FactCursor? From => At is { } at && Since is { } since ? (at < since ? at : since) : At ?? Since;

        public bool Owes(LiveFact fact, LiveMessage message) =>
            (At is { } at && fact.Cursor > at && Before.Contains(message.Channel))
            || (Since is { } since && fact.Cursor > since && More.Contains(message.Channel));
    }
}
