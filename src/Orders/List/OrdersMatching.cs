using CreatorFlow.Orders.Figures;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.List;

/// <summary>The orders that a filter lists, for the list, the export, the API and bulk operations alike.</summary>
internal sealed class OrdersMatching(AppDb db, TimeProvider clock)
{
    public IQueryable<Order> Of(OrderFilter filter)
    {
        var orders = db.Set<Order>().AsNoTracking();
        var statuses = filter.Statuses;

        if (statuses.Count > 0)
        {
            orders = orders.Where(order => statuses.Contains(order.Status));
        }

        if (filter.View == OrderView.Late)
        {
            var soon = clock.GetUtcNow() + TallyOrders.Soon;
            orders = orders.Where(order => order.DispatchBy <= soon);
        }

        if (filter.Placed is var (from, to))
        {
            orders = orders.Where(order => order.PlacedAt >= from && order.PlacedAt < to);
        }

        return filter.Search.Length == 0 ? orders : Found(orders, filter.Search);
    }

    public static IQueryable<Order> Sorted(IQueryable<Order> orders, OrderSort sort) => sort == OrderSort.Newest
        ? orders.OrderByDescending(order => order.PlacedAt).ThenByDescending(order => order.Id)
        : orders.OrderBy(order => order.DispatchBy == null).ThenBy(order => order.DispatchBy)
            .ThenBy(order => order.PlacedAt).ThenBy(order => order.Id);

    private IQueryable<Order> Found(IQueryable<Order> orders, string text)
    {
        var part = $"%{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal)
            .Replace("_", @"\_", StringComparison.Ordinal)}%";
        var withSku = db.Set<OrderLine>().Where(line => line.Sku == text).Select(line => line.OrderId);

        return db.IsPostgres
            ? orders.Where(order => EF.Functions.ILike(order.Number, part, @"\")
                || EF.Functions.ILike(order.BuyerName!, part, @"\")
                || EF.Functions.ILike(order.TrackingNumber!, part, @"\")
                || withSku.Contains(order.Id))
            : orders.Where(order => EF.Functions.Like(order.Number, part, @"\")
                || EF.Functions.Like(order.BuyerName!, part, @"\")
                || EF.Functions.Like(order.TrackingNumber!, part, @"\")
                || withSku.Contains(order.Id));
    }
}
