using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.Reconcile;

/// <summary>One comparison of a shop's numbers with ours, all SKUs or one.</summary>
internal sealed class Reconciliation : IInWorkspace
{
    private const decimal Whole = 100;

    public Guid WorkspaceId { get; init; }

    public Guid Id { get; init; }

    public Guid ShopId { get; init; }

    /// <summary>Null when it is about all SKUs.</summary>
    public string? Sku { get; init; }

    /// <summary>Who asked for it; null when its time had come.</summary>
    public string? AskedBy { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When all numbers were read.</summary>
    public DateTimeOffset ReadAt { get; init; }

    /// <summary>When differences that did not go away by themselves were given to be repaired.</summary>
    public DateTimeOffset? RepairAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Listings that were compared.</summary>
    public int Compared { get; init; }

    /// <summary>Differences that were gone at a second look: a change or an order on its way.</summary>
    public int OnTheWay { get; private set; }

    public int Repaired { get; private set; }

    /// <summary>Differences that were left.</summary>
    public int Unrepaired { get; private set; }

    public int Differed => Repaired + Unrepaired;

    /// <summary>The share of listings whose number was right, in percent.</summary>
    public decimal Score => ScoreOf(Compared, Differed);

    public static decimal ScoreOf(int compared, int differed) =>
        compared == 0 ? Whole : Whole * (compared - differed) / compared;

    public void Repair(DateTimeOffset at) => RepairAt = at;

    public void End(IReadOnlyCollection<StockDifference> differences, DateTimeOffset at)
    {
        EndedAt = at;
        OnTheWay = differences.Count(own => own.Outcome == DifferenceOutcome.OnTheWay);
        Repaired = differences.Count(own => own.Outcome == DifferenceOutcome.Repaired);
        Unrepaired = differences.Count - OnTheWay - Repaired;
    }
}
