namespace CreatorFlow.Operations.Contracts;

/// <summary>What asks for somebody now, for the frame around pages and for the home page.</summary>
public interface IAlertBoard
{
    /// <summary>The alerts now; a few queries on small tables.</summary>
    Task<AlertBoard> Now(CancellationToken ct);
}

/// <summary>How people want to hear of critical alerts.</summary>
public interface IAlertManners
{
    /// <summary>How the person of the request wants to hear of critical alerts.</summary>
    Task<AlertManner> Mine(CancellationToken ct);
}

/// <summary>How a person hears of critical alerts; seen they are always.</summary>
/// <param name="Quiet">Hours in which nothing rings or vibrates, such as "22:00-07:00"; null for none.</param>
public sealed record AlertManner(bool Sound, bool Vibrate, string? Quiet)
{
    /// <summary>Seen only.</summary>
    public static AlertManner Silent { get; } = new(false, false, null);
}

/// <summary>The alerts that nobody has taken on.</summary>
/// <param name="Open">All of them.</param>
/// <param name="Critical">The critical ones of them.</param>
/// <param name="Newest">The gravest first, then the newest; a few.</param>
public sealed record AlertBoard(int Open, int Critical, IReadOnlyList<AlertLine> Newest)
{
    /// <summary>Nothing asks for anybody.</summary>
    public static AlertBoard Quiet { get; } = new(0, 0, []);
}

/// <summary>One alert as it is shown.</summary>
/// <param name="Subject">A proper name: a shop, a carrier, SKUs; empty when there is none.</param>
/// <param name="Link">The rows behind it; empty when there are none.</param>
public sealed record AlertLine(
    Guid Id,
    AlertKind Kind,
    AlertSeverity Severity,
    AlertStatus Status,
    int Count,
    string Subject,
    string Link,
    DateTimeOffset FirstRaisedAt,
    DateTimeOffset LastRaisedAt)
{
    /// <summary>Words of somebody else, such as a channel's; null when there are none.</summary>
    public string? Detail { get; init; }

    /// <summary>The time it turns on: when a consent ends, since when something is paused.</summary>
    public DateTimeOffset? TurnsAt { get; init; }

    /// <summary>Who has taken it on; null when nobody has.</summary>
    public string? AcknowledgedBy { get; init; }

    /// <summary>It is quiet until then; null when it is not.</summary>
    public DateTimeOffset? SnoozedUntil { get; init; }

    /// <summary>Its cause is gone since then; null when it is not.</summary>
    public DateTimeOffset? ClearedAt { get; init; }
}
