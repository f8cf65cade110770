using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Inventory.Shortages;

/// <summary>How a promise stands. Kept as text; never rename one.</summary>
internal enum PromiseState
{
    /// <summary>The order is a back-order and waits for all its units.</summary>
    Waiting,

    /// <summary>The order went on without these units; they are owed to it.</summary>
    Owed,

    /// <summary>The order left with units that no book knew; they are taken off what comes next.</summary>
    Gone,
}

/// <summary>
/// Units promised to an order beyond what is on hand, recorded apart from the levels: reserved never exceeds on hand.
/// Of one SKU some may have left while others are still owed.
/// </summary>
internal sealed class PromisedUnits : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public Guid OrderId { get; init; }

    public string Sku { get; init; } = "";

    public PromiseState State { get; init; }

    public int Quantity { get; init; }

    /// <summary>When it was promised; of what has gone, when it left.</summary>
    public DateTimeOffset At { get; init; }
}

/// <summary>Free units of a SKU that are set aside for the one order that waits first for it.</summary>
internal sealed class UnitsAside : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public string Sku { get; init; } = "";

    public Guid OrderId { get; init; }

    public int Quantity { get; init; }
}
