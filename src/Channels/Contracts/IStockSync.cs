namespace CreatorFlow.Channels.Contracts;

/// <summary>How the numbers of units reach the shops, for alerts and pages. Asks the database alone.</summary>
public interface IStockSync
{
    /// <summary>Every shop that was not disconnected by a person, by name.</summary>
    Task<IReadOnlyList<ShopSync>> All(CancellationToken ct);
}

/// <summary>How the numbers of one shop stand.</summary>
/// <param name="Waiting">Listings with a change that the channel does not have yet.</param>
/// <param name="OldestWaitingAt">When the oldest of these changes became true; null when none waits.</param>
/// <param name="ScorePercent">The share of numbers that were right at the last comparison, from 0 to 100; null
/// before the first.</param>
/// <param name="Differed">Numbers that were wrong then.</param>
public sealed record ShopSync(
    Guid ShopId,
    string Shop,
    int Waiting,
    DateTimeOffset? OldestWaitingAt,
    decimal? ScorePercent,
    int Differed)
{
    /// <summary>From a change to the channel's answer, in milliseconds: half of the pushes were faster.</summary>
    public int? PushMsP50 { get; init; }

    /// <summary>The same: 95 of 100 were faster.</summary>
    public int? PushMsP95 { get; init; }

    /// <summary>How many pushes that was measured over.</summary>
    public int Measured { get; init; }

    /// <summary>When that comparison ended.</summary>
    public DateTimeOffset? ComparedAt { get; init; }
}

/// <summary>How fast numbers reach the channels.</summary>
/// <param name="PushMsP50">From a change to the channel's answer: half of the latest pushes were faster; 0 before
/// the first.</param>
/// <param name="PushMsP95">The same: 95 of 100 were faster.</param>
/// <param name="Waiting">Listings with a change that their channel does not have yet.</param>
/// <param name="OldestWaitingSeconds">How long the oldest of these changes has waited.</param>
/// <param name="Differed">Numbers that were wrong at the last comparison of each shop.</param>
public sealed record StockSyncNow(
    int PushMsP50, int PushMsP95, int Waiting, long OldestWaitingSeconds, int Differed);
