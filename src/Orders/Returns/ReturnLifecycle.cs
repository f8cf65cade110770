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

    /// <summary>A part of the money was offered; the buyer is to decide.</summary>
    Offered,

    /// <summary>The buyer sent it; it is not looked at yet.</summary>
    Underway,
}

/// <summary>
/// The lifecycle of a return as a table: from, where a person may move it, where the word of its channel may. What is
/// not here is refused. Drawn in docs/concepts/orders.md.
/// </summary>
internal static class ReturnLifecycle
{
    private static readonly (ReturnState From, ReturnState[] ByPerson, ReturnState[] ByChannel)[] Table =
    [
        (Requested, [Approved, Rejected, Withdrawn], [Offered, Approved, Underway, Rejected, Withdrawn, Closed]),
        (Offered, [], [Requested, Approved, Underway, Rejected, Withdrawn, Closed]),
        (Approved, [Received, Withdrawn], [Underway, Rejected, Withdrawn, Closed]),
        (Underway, [Received, Closed], [Rejected, Withdrawn, Closed]),
        (Received, [Closed], [Rejected, Closed]),

        // The channel may decide for the buyer after all.
        (Rejected, [], [Approved, Underway, Withdrawn, Closed]),
        (Withdrawn, [], []),
        (Closed, [], []),
    ];

    /// <summary>Those of which nothing follows by itself or by a person.</summary>
    public static IReadOnlyList<ReturnState> Ends { get; } = [Rejected, Withdrawn, Closed];

    /// <summary>Every allowed move.</summary>
    public static IEnumerable<(ReturnState From, ReturnState To)> All => OfPerson.Union(OfChannel);

    /// <summary>Every move that a person may make.</summary>
    public static IEnumerable<(ReturnState From, ReturnState To)> OfPerson =>
        Table.SelectMany(row => row.ByPerson.Select(to => (row.From, to)));

    /// <summary>Every move that the word of a channel may make.</summary>
    public static IEnumerable<(ReturnState From, ReturnState To)> OfChannel =>
        Table.SelectMany(row => row.ByChannel.Select(to => (row.From, to)));

    public static bool Allows(ReturnState from, ReturnState to) => OfPerson.Contains((from, to));

    public static bool ChannelMay(ReturnState from, ReturnState to) => OfChannel.Contains((from, to));
}
