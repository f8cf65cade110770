using CreatorFlow.Channels.Limits;

namespace CreatorFlow.Channels.Health;

/// <summary>The calls of one endpoint about one shop in a few minutes, as this node saw them.</summary>
internal sealed class CallTally
{
    private const int MaxTextLength = 300;

    private readonly Latencies took = new();
    private readonly Figures figures = new();
    private DateTimeOffset second;
    private int inSecond;

    /// <summary>True when something happened since it was last written down.</summary>
    public bool IsNew { get; private set; }

    public void Sent(TimeSpan waited, DateTimeOffset now)
    {
        lock (took)
        {
            (second, inSecond) = now - second < TimeSpan.FromSeconds(1) ? (second, inSecond + 1) : (now, 1);
            figures.Peak = Math.Max(figures.Peak, inSecond);
            figures.LongestWaitMs = Math.Max(figures.LongestWaitMs, (int)waited.TotalMilliseconds);
            IsNew = true;
        }
    }

    public void Ended(CallResult result, DateTimeOffset now)
    {
        lock (took)
        {
            took.Add(result.Took);
            figures.Calls++;
            figures.Failed += result.End is CallEnd.Down or CallEnd.Wrong ? 1 : 0;
            figures.Throttled += result.End == CallEnd.Throttled ? 1 : 0;
            figures.Refused += result.End == CallEnd.Refused ? 1 : 0;
            IsNew = true;

            if (result.End != CallEnd.Worked)
            {
                figures.LastError = new(result.Code, Short(result.Message), result.RequestId, now);
            }
        }
    }

    /// <summary>Writes the figures into the row; what happens from then on is new.</summary>
    public void WriteInto(CallPeriod row)
    {
        lock (took)
        {
            row.Set(figures, took.ToString());
            IsNew = false;
        }
    }

    /// <summary>Was not written after all.</summary>
    public void KeepNew() => IsNew = true;

    private static string Short(string? text) =>
        text is { Length: > MaxTextLength } ? text[..MaxTextLength] : text ?? "";

    /// <summary>What is counted.</summary>
    internal sealed class Figures
    {
        public int Calls { get; set; }

        public int Failed { get; set; }

        public int Throttled { get; set; }

        public int Refused { get; set; }

        public int Peak { get; set; }

        public int LongestWaitMs { get; set; }

        public CallError? LastError { get; set; }
    }
}

/// <summary>What a call that did not work was answered.</summary>
/// <param name="Code">The channel's own; null when no answer could be read.</param>
/// <param name="RequestId">What the channel's support asks for.</param>
internal sealed record CallError(string? Code, string Text, string? RequestId, DateTimeOffset At);
