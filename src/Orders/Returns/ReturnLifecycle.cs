using static CreatorFlow.Orders.Returns.ReturnState;

namespace CreatorFlow.Orders.Returns;

/// <summary>Where a return stands. Kept as text; never rename one.</summary>
internal enum ReturnState
{
    /// <summary>Somebody is to decide.</summary>
    Requested,

    /// <summary>The buyer may send it back.</summary>
    Approved,

    /// <summary>Turned down.</summary>
    Rejected,

    /// <summary>Nothing comes back after all.</summary>
    Withdrawn,

    /// <summary>Here and looked at; the refund is open.</summary>
    Received,

    /// <summary>The refund is written down.</summary>
    Closed,
}

/// <summary>
/// The lifecycle of a return as a table: from, to. What is not here is refused. Drawn in docs/concepts/orders.md.
/// </summary>
internal static class ReturnLifecycle
{
    private static readonly Dictionary<ReturnState, ReturnState[]> Moves = new()
    {
        [Requested] = [Approved, Rejected, Withdrawn],
        [Approved] = [Received, Withdrawn],
        [Rejected] = [],
        [Withdrawn] = [],
        [Received] = [Closed],
        [Closed] = [],
    };

    /// <summary>Every allowed move.</summary>
    public static IEnumerable<(ReturnState From, ReturnState To)> All =>
        Moves.SelectMany(from => from.Value.Select(to => (from.Key, to)));

    public static bool Allows(ReturnState from, ReturnState to) => Moves[from].Contains(to);
}
