using CreatorFlow.Inventory.Contracts;
using static CreatorFlow.Inventory.Contracts.StockTakeStatus;

namespace CreatorFlow.Inventory.Counting;

/// <summary>The lifecycle of a stock take as a table: from, to. What is not here is refused.</summary>
internal static class StockTakeLifecycle
{
    private static readonly Dictionary<StockTakeStatus, StockTakeStatus[]> Moves = new()
    {
        [Open] = [Submitted, Cancelled],

        // Who looks at it may have some of it counted again.
        [Submitted] = [Open, Booked, Cancelled],
        [Booked] = [],
        [Cancelled] = [],
    };

    public static bool Allows(StockTakeStatus from, StockTakeStatus to) => Moves[from].Contains(to);

    /// <summary>True when nothing can follow.</summary>
    public static bool IsEnd(StockTakeStatus status) => Moves[status].Length == 0;
}
