using CreatorFlow.Operations.Contracts;

namespace CreatorFlow.Operations.Alerts;

/// <summary>Something that a watcher found to be so.</summary>
/// <param name="Key">The same cause has the same key, whoever finds it and whenever.</param>
/// <param name="Count">How many things are concerned, or how often it happened; at least 1.</param>
internal sealed record Finding(AlertKind Kind, string Key, AlertSeverity Severity, int Count)
{
    /// <summary>A proper name: a shop, a carrier, SKUs; empty when there is none.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The rows behind it.</summary>
    public required string Link { get; init; }

    /// <summary>Words of somebody else, such as a channel's; null when there are none.</summary>
    public string? Detail { get; init; }

    /// <summary>The time it turns on: when a consent ends, since when something is paused.</summary>
    public DateTimeOffset? TurnsAt { get; init; }
}
