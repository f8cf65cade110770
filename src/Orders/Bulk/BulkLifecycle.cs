namespace CreatorFlow.Orders.Bulk;

/// <summary>Where a bulk operation stands.</summary>
internal enum BulkState
{
    /// <summary>It works through its orders.</summary>
    Running,

    /// <summary>A person stopped it; the orders at work are finished first.</summary>
    Stopping,

    /// <summary>Each order has its result.</summary>
    Done,

    /// <summary>Stopped; the orders that it did not reach are untouched.</summary>
    Stopped,
}

/// <summary>The lifecycle of a bulk operation as a table. Drawn in docs/concepts/bulk.md.</summary>
internal static class BulkLifecycle
{
    private static readonly Dictionary<BulkState, BulkState[]> Moves = new()
    {
        [BulkState.Running] = [BulkState.Stopping, BulkState.Done],
        [BulkState.Stopping] = [BulkState.Stopped],
        [BulkState.Done] = [],
        [BulkState.Stopped] = [],
    };

    public static bool Allows(BulkState from, BulkState to) => Moves[from].Contains(to);

    /// <summary>True when nothing can follow.</summary>
    public static bool IsEnd(BulkState state) => Moves[state].Length == 0;
}
