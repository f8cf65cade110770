namespace CreatorFlow.Sandbox.Faults;

/// <summary>Faults of the calls whose path starts with a prefix. Rates are shares between 0 and 1.</summary>
public sealed record CallFault
{
    /// <summary>Paths it holds for; empty for all but the control calls.</summary>
    public string PathPrefix { get; init; } = "";

    /// <summary>Share of the calls answered with <see cref="ErrorStatus"/> and without effect.</summary>
    public double ErrorRate { get; init; }

    /// <summary>HTTP status of those answers.</summary>
    public int ErrorStatus { get; init; } = 500;

    /// <summary>Added to every call, milliseconds.</summary>
    public int LatencyMs { get; init; }

    /// <summary>The next so many calls are answered 429.</summary>
    public int TooManyBurst { get; init; }

    /// <summary>Share of the calls answered 429 without effect.</summary>
    public double TooManyRate { get; init; }

    /// <summary>Every call is answered 503, for so many seconds of real time from now.</summary>
    public double OutageSeconds { get; init; }

    /// <summary>Share of the calls that take effect but are never answered.</summary>
    public double TimeoutAfterEffectRate { get; init; }

    /// <summary>How long a call without an answer is held open, milliseconds.</summary>
    public int TimeoutMs { get; init; } = 30_000;

    /// <summary>Share of the calls that take effect and are answered 504 with 36009007.</summary>
    public double GatewayTimeoutRate { get; init; }

    /// <summary>Share of the answers that end in the middle.</summary>
    public double TruncateRate { get; init; }
}

/// <summary>Faults of the webhooks; shares between 0 and 1.</summary>
public sealed record WebhookFaults
{
    /// <summary>Sent twice.</summary>
    public double DuplicateRate { get; init; }

    /// <summary>Never sent.</summary>
    public double DropRate { get; init; }

    /// <summary>Sent later, by <see cref="DelayMs"/>.</summary>
    public double DelayRate { get; init; }

    /// <summary>How much later, milliseconds.</summary>
    public int DelayMs { get; init; } = 30_000;

    /// <summary>Overtaken by later ones.</summary>
    public double ReorderRate { get; init; }

    /// <summary>Signed with another secret, once.</summary>
    public double WrongSignatureRate { get; init; }

    /// <summary>The body ends in the middle, once.</summary>
    public double TruncateRate { get; init; }
}

/// <summary>Faults of the platform as a whole.</summary>
public sealed record PlatformFaults
{
    /// <summary>How far the platform's clock is ahead when it checks timestamps; may be negative.</summary>
    public double ClockSkewSeconds { get; init; }

    /// <summary>Share of the parts of a call that fail inside an answer of success, in <c>data.errors</c>.</summary>
    public double PartialErrorRate { get; init; }

    /// <summary>Callers are not on the app's allow list.</summary>
    public bool CallerBlocked { get; init; }
}
