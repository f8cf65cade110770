using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Reserve;

/// <summary>The stock as other modules use it.</summary>
internal sealed class Stock(ReserveStock reserve, EndReservations end, EndParts parts) : IStock
{
    public Task<IReadOnlyList<Result<Reserved>>> Reserve(
        IReadOnlyList<StockRequest> requests, Actor by, CancellationToken ct) => reserve.Run(requests, by, ct);

    public Task Release(IReadOnlyList<Guid> orderIds, Reason why, Actor by, CancellationToken ct) =>
        end.Release(orderIds, by, ct);

    public Task Consume(IReadOnlyList<Guid> orderIds, Reason why, Actor by, CancellationToken ct) =>
        end.Consume(orderIds, why, by, ct);

    public Task ReleasePart(
        IReadOnlyList<StockRequest> requests, Reason why, Actor by, CancellationToken ct) =>
        parts.Release(requests, by, ct);

    public Task ConsumePart(
        IReadOnlyList<StockRequest> requests, Reason why, Actor by, CancellationToken ct) =>
        parts.Consume(requests, why, by, ct);
}
