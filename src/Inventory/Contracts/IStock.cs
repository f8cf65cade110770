using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Contracts;

/// <summary>What other modules ask of the stock. Every call joins the caller's transaction.</summary>
public interface IStock
{
    /// <summary>
    /// Reserves for several orders at once, each order all or nothing, in the order given. One guarded update per SKU
    /// in ascending order; an order that cannot be met is refused and leaves nothing behind.
    /// </summary>
    Task<IReadOnlyList<Result<Reserved>>> Reserve(IReadOnlyList<StockRequest> requests, Actor by, CancellationToken ct);

    /// <summary>Gives the reserved units of these orders back. Orders without a reservation are passed over.</summary>
    Task Release(IReadOnlyList<Guid> orderIds, Reason why, Actor by, CancellationToken ct);

    /// <summary>The reserved units of these orders have left the house: on hand and reserved both fall.</summary>
    Task Consume(IReadOnlyList<Guid> orderIds, Reason why, Actor by, CancellationToken ct);

    /// <summary>
    /// Gives back a part of what is kept for each of these orders; the rest stays kept. More than is kept is a bug.
    /// </summary>
    Task ReleasePart(IReadOnlyList<StockRequest> parts, Reason why, Actor by, CancellationToken ct);

    /// <summary>A part of what is kept for each of these orders has left the house; the rest stays kept.</summary>
    Task ConsumePart(IReadOnlyList<StockRequest> parts, Reason why, Actor by, CancellationToken ct);
}

/// <summary>What one order wants.</summary>
public sealed record StockRequest(Guid OrderId, IReadOnlyList<StockLine> Lines);

/// <summary>So many units of one SKU.</summary>
public sealed record StockLine(string Sku, int Quantity);

/// <summary>All lines of the order are reserved.</summary>
public sealed record Reserved(Guid OrderId);
