using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Contracts;

/// <summary>What the automation asks of the orders.</summary>
public interface IShipOrders
{
    /// <summary>
    /// Asks for a label for each of these orders that is ready, inside the caller's transaction; the others are refused
    /// one by one, with the reason.
    /// </summary>
    Task<IReadOnlyList<Result<Guid>>> Ship(IReadOnlyList<Guid> orderIds, Reason why, Actor by, CancellationToken ct);

    /// <summary>Orders that are ready to ship, the most urgent first, after the given one.</summary>
    Task<IReadOnlyList<Guid>> Ready(int limit, CancellationToken ct);
}
