using CreatorFlow.Platform.Facts;
using Microsoft.AspNetCore.SignalR;

namespace CreatorFlow.Platform.Live;

/// <summary>
/// One browser's line: what it hears, how far it has been told, and what still waits to be written to it. A browser
/// that reads slowly waits here alone; one that does not read at all is cut, and comes back with its cursor.
/// </summary>
internal sealed class LiveLine(string id, Func<SerializedHubMessage, ValueTask> write, Action cut)
{
    /// <summary>Frames that may wait for a browser that reads slowly.</summary>
    public const int MaxWaiting = 2_000;

    /// <summary>Facts kept back while what was missed is still being read.</summary>
    public const int MaxHeldBack = 20_000;

    private readonly Lock guard = new();
    private readonly Queue<SerializedHubMessage> waiting = [];
    private List<LiveFact>? heldBack;
    private HashSet<string> channels = [];
    private Task writing = Task.CompletedTask;
    private bool isWriting;

    public string Id { get; } = id;

    /// <summary>Who listens; null before the first subscription.</summary>
    public LiveVisitor? Visitor { get; private set; }

    /// <summary>The channels as one text: lines with the same one get the same frames.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Everything up to here was sent; null before the first subscription.</summary>
    public FactCursor? At { get; private set; }

    public IReadOnlyCollection<string> Channels => channels;

    /// <summary>Done when nothing waits to be written.</summary>
    public Task Written
    {
        get
        {
            lock (guard)
            {
                return writing;
            }
        }
    }

    /// <summary>
    /// Hears these channels as well, and keeps back what comes in until <see cref="Release"/>. Answers what it heard
    /// before, and how far it had been told.
    /// </summary>
    public (IReadOnlySet<string> Before, FactCursor? At) Hold(LiveVisitor visitor, IEnumerable<string> more)
    {
        lock (guard)
        {
            var before = channels;
            Visitor = visitor;
            heldBack ??= [];
            Hear([.. before, .. more]);
            return (before, At);
        }
    }

    /// <summary>Does not hear these channels any more.</summary>
    public void Leave(IEnumerable<string> gone)
    {
        lock (guard)
        {
            Hear([.. channels.Except(gone)]);
        }
    }

    /// <summary>Everything up to the place was sent: goes on with what was kept back, and then live.</summary>
    public void Release(FactCursor at)
    {
        lock (guard)
        {
            var own = channels;
            var behind = (heldBack ?? []).Where(fact => fact.Cursor > at);
            LiveFrames.Of(behind, (_, message) => own.Contains(message.Channel)).ForEach(Put);
            At = heldBack is [.., var last] && last.Cursor > at ? last.Cursor : at;
            heldBack = null;
        }
    }

    /// <summary>Facts that just came, in order; frames are shared by lines that hear the same.</summary>
    public void Tell(
        IReadOnlyList<LiveFact> facts, Func<string, IReadOnlySet<string>, List<SerializedHubMessage>> frames)
    {
        lock (guard)
        {
            if (heldBack is not null)
            {
                Keep(facts);
                return;
            }

            if (At is not { } at || facts[^1].Cursor <= at)
            {
                return;
            }

            var own = channels;
            var news = facts[0].Cursor > at
                ? frames(Key, own)
                : LiveFrames.Of(facts.Where(fact => fact.Cursor > at), (_, message) => own.Contains(message.Channel));
            news.ForEach(Put);
            At = facts[^1].Cursor;
        }
    }

    /// <summary>Sends one frame, behind those that wait.</summary>
    public void Send(SerializedHubMessage frame)
    {
        lock (guard)
        {
            Put(frame);
        }
    }

    /// <summary>Ends the line; the browser may come back if it still may.</summary>
    public void Cut() => cut();

    private void Hear(HashSet<string> now)
    {
        channels = now;
        Key = string.Join(',', now.Order(StringComparer.Ordinal));
    }

    private void Keep(IReadOnlyList<LiveFact> facts)
    {
        heldBack!.AddRange(facts);

        if (heldBack.Count > MaxHeldBack)
        {
            cut();
        }
    }

    private void Put(SerializedHubMessage frame)
    {
        if (waiting.Count >= MaxWaiting)
        {
            cut();
            return;
        }

        waiting.Enqueue(frame);

        if (!isWriting)
        {
            isWriting = true;
            writing = Write();
        }
    }

    // Begins at once, under the caller's lock: a browser that reads gets its frame without a detour.
    private async Task Write()
    {
        while (Next() is { } frame)
        {
            await write(frame);
        }
    }

    private SerializedHubMessage? Next()
    {
        lock (guard)
        {
            isWriting = waiting.TryDequeue(out var frame);
            return frame;
        }
    }
}
