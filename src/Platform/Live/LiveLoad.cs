using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Platform.Live;

/// <summary>What the host decides about the live layer.</summary>
/// <param name="MaxLines">Browsers that one node serves at once over sockets; the others poll.</param>
public sealed record LiveOptions(int MaxLines = LiveOptions.UsualMaxLines)
{
    public const int UsualMaxLines = 2_000;
}

/// <summary>How the lines of this node are doing.</summary>
/// <param name="Open">Lines that are open.</param>
/// <param name="Capacity">As many may be open.</param>
/// <param name="Succeeded">Lines that were opened in the last five minutes.</param>
/// <param name="Failed">
/// Tries of the last five minutes that came to nothing: refused for want of room, or broken off.
/// </param>
/// <param name="DelayMs">Milliseconds since the log was last looked at.</param>
/// <param name="IsEmergency">True while browsers without a line are asked to poll twice as often.</param>
public sealed record LiveLoadNow(int Open, int Capacity, int Succeeded, int Failed, int DelayMs, bool IsEmergency)
{
    /// <summary>How full it is, in percent.</summary>
    public int UsedPercent => Open * 100 / Capacity;

    /// <summary>Tries that came to nothing, in percent of all.</summary>
    public int FailedPercent => Failed == 0 ? 0 : Failed * 100 / (Succeeded + Failed);
}

/// <summary>Counts the lines of this node, and refuses those beyond its capacity before they cost anything.</summary>
public sealed class LiveLoad(LiveOptions options, TimeProvider clock)
{
    private const string OpenedKey = "live.opened";
    private const int Minutes = 5;
    private static readonly TimeSpan TailIsLate = TimeSpan.FromSeconds(5);

    private readonly Lock guard = new();
    private readonly Queue<(long At, bool Worked)> tries = new();
    private int taken;
    private long lookedAt = clock.GetTimestamp();

    /// <summary>How it stands at this moment.</summary>
    public LiveLoadNow Now()
    {
        lock (guard)
        {
            Forget();
            var delay = clock.GetElapsedTime(lookedAt);
            return new(
                taken,
                options.MaxLines,
                tries.Count(own => own.Worked),
                tries.Count(own => !own.Worked),
                (int)Math.Min(delay.TotalMilliseconds, int.MaxValue),
                taken >= options.MaxLines || delay > TailIsLate);
        }
    }

    /// <summary>Takes room for one more; false when there is none.</summary>
    internal bool TryEnter()
    {
        lock (guard)
        {
            if (taken < options.MaxLines)
            {
                taken++;
                return true;
            }

            Count(false);
            return false;
        }
    }

    /// <summary>Gives the room back; a try that never became a line is counted as failed.</summary>
    internal void Leave(HttpContext context)
    {
        lock (guard)
        {
            taken--;

            if (!context.Items.ContainsKey(OpenedKey))
            {
                Count(false);
            }
        }
    }

    internal void Opened(HttpContext? context)
    {
        lock (guard)
        {
            context?.Items[OpenedKey] = true;
            Count(true);
        }
    }

    /// <summary>The log was read to its end.</summary>
    internal void Looked()
    {
        lock (guard)
        {
            lookedAt = clock.GetTimestamp();
        }
    }

    private void Count(bool worked)
    {
        tries.Enqueue((clock.GetTimestamp(), worked));
        Forget();
    }

    private void Forget()
    {
        while (tries.TryPeek(out var first) && clock.GetElapsedTime(first.At) > TimeSpan.FromMinutes(Minutes))
        {
            tries.Dequeue();
        }
    }
}
