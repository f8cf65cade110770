using CreatorFlow.Inventory.Contracts;
using static CreatorFlow.Inventory.Contracts.PurchaseStatus;

namespace CreatorFlow.Inventory.Purchasing;

/// <summary>The lifecycle of an order to a supplier as a table: from, to. What is not here is refused.</summary>
internal static class PurchaseLifecycle
{
    private static readonly Dictionary<PurchaseStatus, PurchaseStatus[]> Moves = new()
    {
        [Draft] = [Sent, Cancelled],
        [Sent] = [PartlyReceived, Received, Cancelled],

        // More of it comes; or nothing more, and what is missing is not waited for.
        [PartlyReceived] = [PartlyReceived, Received],
        [Received] = [],
        [Cancelled] = [],
    };

    public static bool Allows(PurchaseStatus from, PurchaseStatus to) => Moves[from].Contains(to);

    /// <summary>True when nothing can follow.</summary>
    public static bool IsEnd(PurchaseStatus status) => Moves[status].Length == 0;
}
