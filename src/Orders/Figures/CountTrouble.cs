using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Figures;

/// <summary>Counts the open orders that ask for somebody, shop by shop.</summary>
internal sealed class CountTrouble(AppDb db, TimeProvider clock) : IOrderTrouble
{
    /// <summary>The labels have alerts of their own.</summary>
    private const string OfLabels = "orders.label_failed";

    public async Task<IReadOnlyList<ShopTrouble>> ByShop(TimeSpan soon, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var until = now + soon;

        return await db.Set<Order>()
            .Where(order => TallyOrders.NotDispatched.Contains(order.Status))
            .GroupBy(order => order.ShopId)
            .Select(same => new ShopTrouble(
                same.Key,
                same.Count(order => order.DispatchBy <= now),
                same.Count(order => order.DispatchBy > now && order.DispatchBy <= until),
                same.Count(order => order.Status == OrderStatus.NoStock),
                same.Count(order => order.Status != OrderStatus.NoStock && order.Status != OrderStatus.Shipped
                    && order.Trouble != null && !order.Trouble.Contains(OfLabels))))
            .ToListAsync(ct);
    }
}
