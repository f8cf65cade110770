using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Live;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Figures;

/// <summary>What sells at this moment, by the orders of the last two hours.</summary>
internal sealed class LiveInsights(AppDb db, TimeProvider clock) : ILiveValues
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    public string Channel => OrdersLive.Insights;

    public string Permission => Permissions.OrdersRead;

    public Type Payload => typeof(InsightsNow);

    // An hour moves on by itself; orders alone would compute it far too often.
    public IReadOnlyCollection<string> Kinds => [nameof(SalesSpiked)];

    public TimeSpan? Every => TimeSpan.FromSeconds(10);

    public async Task<object> Compute(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var start = now - Window;
        var last = await Sales(start, now).GroupBy(order => order.Currency)
            .Select(own => new { own.Key, Count = own.Count(), Minor = own.Sum(order => order.TotalMinor) })
            .ToListAsync(ct);
        var before = await Sales(start - Window, start).CountAsync(ct);
        var top = await (
            from order in Sales(start, now)
            join line in db.Set<OrderLine>() on order.Id equals line.OrderId
            group line.Quantity by line.Sku into own
            orderby own.Sum() descending, own.Key
            select new { Sku = own.Key, Units = own.Sum() })
            .FirstOrDefaultAsync(ct);
        var orders = last.Sum(own => own.Count);
        var most = last.OrderByDescending(own => own.Minor).FirstOrDefault();

        return new InsightsNow(
            orders,
            before,
            before == 0 ? null : (orders - before) * 100 / before,
            most?.Minor ?? 0,
            most?.Key,
            top?.Sku,
            top?.Units ?? 0);
    }

    private IQueryable<Order> Sales(DateTimeOffset from, DateTimeOffset until) => db.Set<Order>().Where(
        order => order.PlacedAt >= from && order.PlacedAt < until
            && !order.NotASale && order.Status != OrderStatus.Cancelled);
}
