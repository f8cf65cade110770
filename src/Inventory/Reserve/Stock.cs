using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Reserve;

/// <summary>The stock as other modules use it.</summary>
internal sealed class Stock(
    ReserveStock reserve, HandOutStock handOut, EndReservations end, EndParts parts, PutUnitsBack putBack) : IStock
{
    public Task<IReadOnlyList<Result<Reserved>>> Reserve(
        IReadOnlyList<StockRequest> requests, Actor by, CancellationToken ct) => reserve.Run(requests, by, ct);

    public Task<IReadOnlyList<Result<Reserved>>> HandOut(
        IReadOnlyList<StockRequest> requests, IReadOnlySet<Guid> ahead, IReadOnlyCollection<string> skus, Actor by,
        CancellationToken ct) => handOut.Run(requests, ahead, skus, by, ct);

    public Task Release(IReadOnlyList<Guid> orderIds, Reason why, Actor by, CancellationToken ct) =>
        end.Release(orderIds, by, ct);

    public Task Consume(IReadOnlyList<Guid> orderIds, Reason why, Actor by, CancellationToken ct) =>
        end.Consume(orderIds, why, by, ct);

    public Task<Result<int>> PutBack(
        Guid orderId, IReadOnlyList<StockLine> lines, string location, Reason why, Actor by, CancellationToken ct) =>
        putBack.Run(orderId, lines, location, why, by, ct);

    public Task ReleasePart(
        IReadOnlyList<StockRequest> requests, Reason why, Actor by, CancellationToken ct) =>
        parts.Release(requests, by, ct);

    public Task ConsumePart(
        IReadOnlyList<StockRequest> requests, Reason why, Actor by, CancellationToken ct) =>
        parts.Consume(requests, why, by, ct);
}
