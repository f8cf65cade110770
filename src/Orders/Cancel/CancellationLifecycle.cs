using static CreatorFlow.Orders.Cancel.CancellationState;

namespace CreatorFlow.Orders.Cancel;

/// <summary>What a cancellation is. Kept as text; never rename one.</summary>
internal enum CancellationKind
{
    /// <summary>A person took units off an order.</summary>
    Units,

    /// <summary>The buyer asks to cancel.</summary>
    Request,
}

/// <summary>Where a cancellation stands. Kept as text; never rename one.</summary>
internal enum CancellationState
{
    /// <summary>The buyer waits for an answer.</summary>
    Requested,

    /// <summary>Decided: it is cancelled here, and the channel is to be told.</summary>
    Accepted,

    /// <summary>Decided: it is to be sent all the same, and the channel is to be told.</summary>
    Rejected,

    /// <summary>The buyer does not ask any more, or the channel closed the matter.</summary>
    Withdrawn,

    /// <summary>Cancelled at the channel too.</summary>
    Done,

    /// <summary>The channel did not take it.</summary>
    Refused,
}

/// <summary>
/// The lifecycle of a cancellation as a table: from, to. What is not here is refused. Drawn in docs/concepts/orders.md.
/// </summary>
internal static class CancellationLifecycle
{
    private static readonly Dictionary<CancellationState, CancellationState[]> Moves = new()
    {
        // The channel may carry a request out by itself: when nobody answers in time.
        [Requested] = [Accepted, Rejected, Withdrawn, Done],
        [Accepted] = [Done, Refused],
        [Rejected] = [Done, Refused],
        [Withdrawn] = [],
        [Done] = [],
        [Refused] = [],
    };

    /// <summary>Every allowed move.</summary>
    public static IEnumerable<(CancellationState From, CancellationState To)> All =>
        Moves.SelectMany(from => from.Value.Select(to => (from.Key, to)));

    public static bool Allows(CancellationState from, CancellationState to) => Moves[from].Contains(to);
}
