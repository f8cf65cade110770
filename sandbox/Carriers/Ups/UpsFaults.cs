namespace CreatorFlow.Sandbox.Carriers.Ups;

/// <summary>What goes wrong on purpose. Rates are between 0 and 1, of the calls that the operations name.</summary>
internal sealed record UpsFaults
{
    public const string Kind = "ups.faults";
    public const string Id = "current";

    /// <summary>The carrier is down: 503 without a JSON body.</summary>
    public bool Down { get; init; }

    /// <summary>The account is blocked: 403.</summary>
    public bool Blocked { get; init; }

    /// <summary>Every answer comes this much later.</summary>
    public int LatencyMs { get; init; }

    /// <summary>Calls answered with 500 before anything happened.</summary>
    public double ErrorRate { get; init; }

    /// <summary>Calls answered with 429 before anything happened.</summary>
    public double ThrottleRate { get; init; }

    /// <summary>Calls whose effect happens but whose answer never comes.</summary>
    public double LostAnswerRate { get; init; }

    /// <summary>Calls whose effect happens and whose JSON ends in the middle.</summary>
    public double TruncateRate { get; init; }

    /// <summary>token, rate, ship, recover, void, track; null or empty means all.</summary>
    public IReadOnlyList<string>? Operations { get; init; }

    /// <summary>How many faults by rate are left since they were set or the start; null means no end.</summary>
    public int? Times { get; init; }

    public bool Concerns(string operation) =>
        Operations is not { Count: > 0 } || Operations.Contains(operation, StringComparer.OrdinalIgnoreCase);
}
