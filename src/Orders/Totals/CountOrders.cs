using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Totals;

/// <summary>Counts all orders of the workspace.</summary>
internal sealed class CountOrders(AppDb db) : IOrderTotals
{
    public async Task<OrderTotals> Count(CancellationToken ct)
    {
        var orders = db.Set<Order>();
        var byStatus = await orders.GroupBy(order => order.Status)
            .Select(same => new { same.Key, Count = same.Count() })
            .ToDictionaryAsync(same => same.Key, same => same.Count, ct);
        var lines = await db.Set<OrderLine>().CountAsync(ct);
        var units = await orders.SumAsync(order => order.Units, ct);
        var confirmed = await orders.CountAsync(order => order.ConfirmedAt != null, ct);
        return new(byStatus.Values.Sum(), lines, units, byStatus, confirmed);
    }

    public async Task<IReadOnlyList<long>> HintToReservedMs(CancellationToken ct)
    {
        var waits = await db.Set<Order>()
            .Where(order => order.ReservedAt != null && order.ReservedAt == order.ImportedAt)
            .Select(order => new { order.HintedAt, order.ReservedAt })
            .ToListAsync(ct);
        return [.. waits.Select(wait => (long)(wait.ReservedAt!.Value - wait.HintedAt).TotalMilliseconds).Order()];
    }

    public async Task<IReadOnlyDictionary<string, OrderStanding>> Standings(CancellationToken ct) =>
        await db.Set<Order>().AsNoTracking()
            .Select(order => new OrderStanding(order.Number, order.Status, order.TrackingNumber))
            .ToDictionaryAsync(order => order.Number, ct);
}
