using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.Health;

/// <summary>The calls of one endpoint about one shop in five minutes, as one node made them.</summary>
internal sealed class CallPeriod : IInWorkspace
{
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    public Guid WorkspaceId { get; init; }

    public Guid ShopId { get; init; }

    public string Endpoint { get; init; } = "";

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>The run of the program that made the calls: each writes rows of its own.</summary>
    public Guid Node { get; init; }

    public CallFamily Family { get; init; }

    public int Calls { get; private set; }

    /// <summary>The channel was out of order, or the call was wrong.</summary>
    public int Failed { get; private set; }

    /// <summary>The channel refused them as too many.</summary>
    public int Throttled { get; private set; }

    /// <summary>The channel said no for a reason of the trade.</summary>
    public int Refused { get; private set; }

    /// <summary>The most that went out within a second.</summary>
    public int Peak { get; private set; }

    /// <summary>The longest that a call waited for its turn.</summary>
    public int LongestWaitMs { get; private set; }

    /// <summary>How long they took: <see cref="Latencies"/>.</summary>
    public string Took { get; private set; } = "";

    public string? ErrorCode { get; private set; }

    public string? ErrorText { get; private set; }

    public string? ErrorRequestId { get; private set; }

    public DateTimeOffset? ErrorAt { get; private set; }

    public CallError? LastError =>
        ErrorAt is { } at ? new(ErrorCode, ErrorText ?? "", ErrorRequestId, at) : null;

    public static DateTimeOffset StartOf(DateTimeOffset at) =>
        new(at.UtcTicks - (at.UtcTicks % Length.Ticks), TimeSpan.Zero);

    public void Set(CallTally.Figures figures, string took)
    {
        (Calls, Failed, Throttled, Refused) = (figures.Calls, figures.Failed, figures.Throttled, figures.Refused);
        (Peak, LongestWaitMs, Took) = (figures.Peak, figures.LongestWaitMs, took);
        (ErrorCode, ErrorText, ErrorRequestId, ErrorAt) = (figures.LastError?.Code, figures.LastError?.Text,
            figures.LastError?.RequestId, figures.LastError?.At);
    }
}
