using CreatorFlow.Orders.Figures;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Mark;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.List;

/// <summary>The orders that a filter lists, for the list, the export, the API and bulk operations alike.</summary>
internal sealed class OrdersMatching(AppDb db, TimeProvider clock)
{
    /// <summary>A deadline this near leaves time for one more round at the packing table.</summary>
    public static readonly TimeSpan VerySoon = TimeSpan.FromHours(3);

    public IQueryable<Order> Of(OrderFilter filter)
    {
        var orders = db.Set<Order>().AsNoTracking();
        var statuses = filter.Statuses;

        if (statuses.Count > 0)
        {
            orders = orders.Where(order => statuses.Contains(order.Status));
        }

        orders = OfConditions(OfView(orders, filter.View), filter.Conditions);

        if (filter.Placed is var (from, to))
        {
            orders = orders.Where(order => order.PlacedAt >= from && order.PlacedAt < to);
        }

        return filter.Search.Length == 0 ? orders : Found(orders, filter.Search);
    }

    public static IQueryable<Order> Sorted(IQueryable<Order> orders, OrderSort sort) => sort switch
    {
        OrderSort.Newest => orders.OrderByDescending(order => order.PlacedAt).ThenByDescending(order => order.Id),
        OrderSort.Oldest => orders.OrderBy(order => order.PlacedAt).ThenBy(order => order.Id),
        OrderSort.Largest => orders.OrderByDescending(order => order.TotalMinor).ThenByDescending(order => order.Id),
        OrderSort.Smallest => orders.OrderBy(order => order.TotalMinor).ThenBy(order => order.Id),
        _ => orders.OrderBy(order => order.DispatchBy == null).ThenBy(order => order.DispatchBy)
            .ThenBy(order => order.PlacedAt).ThenBy(order => order.Id),
    };

    private IQueryable<Order> OfView(IQueryable<Order> orders, OrderView view)
    {
        var now = clock.GetUtcNow();
        var (soon, verySoon) = (now + TallyOrders.Soon, now + VerySoon);

        return view switch
        {
            OrderView.Late => orders.Where(order => order.DispatchBy <= soon),
            OrderView.Due3h => orders.Where(order => order.DispatchBy <= verySoon),
            OrderView.Overdue => orders.Where(order => order.DispatchBy <= now),
            OrderView.CancelAsked => orders.Where(order => order.CancelAsked),
            OrderView.Trouble => orders.Where(order => order.Trouble != null),
            _ => orders,
        };
    }

    private IQueryable<Order> OfConditions(IQueryable<Order> orders, OrderConditions asked)
    {
        if (asked.Status is { } status)
        {
            orders = orders.Where(order => order.Status == status);
        }

        if (asked.Shop is { } shop)
        {
            orders = orders.Where(order => order.ShopId == shop);
        }

        if (asked.Urgent)
        {
            orders = orders.Where(order => order.Urgent);
        }

        return OfLists(OfAmounts(OfKind(orders, asked), asked), asked);
    }

    private static IQueryable<Order> OfKind(IQueryable<Order> orders, OrderConditions asked)
    {
        if (asked.Kind is { } kind)
        {
            orders = orders.Where(order => order.Kind == kind);
        }

        return asked.CashOnDelivery ? orders.Where(order => order.CashOnDelivery) : orders;
    }

    private static IQueryable<Order> OfAmounts(IQueryable<Order> orders, OrderConditions asked)
    {
        if (asked.From is { } from)
        {
            var start = new DateTimeOffset(from, TimeOnly.MinValue, TimeSpan.Zero);
            orders = orders.Where(order => order.PlacedAt >= start);
        }

        if (asked.To is { } to)
        {
            var end = new DateTimeOffset(to.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
            orders = orders.Where(order => order.PlacedAt < end);
        }

        if (asked.Least is { } least)
        {
            var (whole, minor) = ((long)decimal.Ceiling(least), (long)decimal.Ceiling(least * 100));
            orders = orders.Where(order =>
                order.TotalMinor >= (Money.WithoutMinorUnits.Contains(order.Currency) ? whole : minor));
        }

        return orders;
    }

    private IQueryable<Order> OfLists(IQueryable<Order> orders, OrderConditions asked)
    {
        if (asked.Tag.Length > 0)
        {
            orders = orders.Where(order =>
                db.Set<OrderTag>().Where(tag => tag.Tag == asked.Tag).Select(tag => tag.OrderId).Contains(order.Id));
        }

        if (asked.Sku.Length > 0)
        {
            orders = orders.Where(order =>
                db.Set<OrderLine>().Where(line => line.Sku == asked.Sku).Select(line => line.OrderId)
                    .Contains(order.Id));
        }

        return orders;
    }

    private IQueryable<Order> Found(IQueryable<Order> orders, string text)
    {
        var part = $"%{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal)
            .Replace("_", @"\_", StringComparison.Ordinal)}%";
        var noted = (db.IsPostgres
                ? db.Set<OrderNote>().Where(note => EF.Functions.ILike(note.Text, part, @"\"))
                : db.Set<OrderNote>().Where(note => EF.Functions.Like(note.Text, part, @"\")))
            .Select(note => note.OrderId);
        var withSku = db.Set<OrderLine>().Where(line => line.Sku == text).Select(line => line.OrderId);

        return db.IsPostgres
            ? orders.Where(order => EF.Functions.ILike(order.Number, part, @"\")
                || EF.Functions.ILike(order.BuyerName!, part, @"\")
                || EF.Functions.ILike(order.TrackingNumber!, part, @"\")
                || noted.Contains(order.Id)
                || withSku.Contains(order.Id))
            : orders.Where(order => EF.Functions.Like(order.Number, part, @"\")
                || EF.Functions.Like(order.BuyerName!, part, @"\")
                || EF.Functions.Like(order.TrackingNumber!, part, @"\")
                || noted.Contains(order.Id)
                || withSku.Contains(order.Id));
    }
}
