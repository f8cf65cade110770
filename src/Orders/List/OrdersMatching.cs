using System.Runtime.CompilerServices;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Figures;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Mark;
using CreatorFlow.Orders.Search;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.List;

/// <summary>The orders that a filter lists, for the list, the export, the API and bulk operations alike.</summary>
internal sealed class OrdersMatching(AppDb db, FindOrders find, TimeProvider clock)
{
    /// <summary>A deadline this near leaves time for one more round at the packing table.</summary>
    public static readonly TimeSpan VerySoon = TimeSpan.FromHours(3);

    private static readonly OrderStatus[] Everywhere =
        [.. Enum.GetValues<OrderStatus>().Where(status => status != OrderStatus.None)];

    public async Task<IQueryable<Order>> Of(OrderFilter filter, CancellationToken ct) =>
        (await Narrowed(OfStatuses(db.Set<Order>().AsNoTracking(), filter), filter, ct)).Orders;

    /// <summary>
    /// The first so many in the order of the list, and all to be counted: a search is looked for once.
    /// </summary>
    public async Task<(IQueryable<Order> First, IQueryable<Order> All)> Page(
        OrderFilter filter, int upTo, CancellationToken ct)
    {
        var found = await Narrowed(db.Set<Order>().AsNoTracking(), filter, ct);
        return (First(found, filter, upTo), OfStatuses(found.Orders, filter));
    }

    /// <summary>The first so many in the order of the list.</summary>
    /// <param name="after">Only what comes after this place in the list, the newest first; null for all.</param>
    public async Task<IQueryable<Order>> First(
        OrderFilter filter, int upTo, (DateTimeOffset PlacedAt, Guid Id)? after, CancellationToken ct)
    {
        var all = db.Set<Order>().AsNoTracking();
        return First(await Narrowed(after is { } place ? After(all, place) : all, filter, ct), filter, upTo);
    }

    /// <summary>All of them, the newest first, so many at a time; the last page may hold none.</summary>
    public async IAsyncEnumerable<List<Order>> Pages(
        OrderFilter filter, int perPage, [EnumeratorCancellation] CancellationToken ct)
    {
        var wanted = filter with { Sort = OrderSort.Newest };
        (DateTimeOffset, Guid)? place = null;
        List<Order> orders;

        do
        {
            orders = await (await First(wanted, perPage, place, ct)).Take(perPage).ToListAsync(ct);
            yield return orders;
            place = orders is [.., var last] ? (last.PlacedAt, last.Id) : null;
        }
        while (orders.Count == perPage);
    }

    /// <summary>
    /// Of each status by itself where the index then gives them in that order; on top they are put in one order.
    /// </summary>
    private static IQueryable<Order> First(FoundOrders found, OrderFilter filter, int upTo)
    {
        var (orders, isFew) = found;
        var statuses = filter.Statuses;
        var isMixed = filter.Sort == OrderSort.Deadline || statuses.Count > 0;

        if (isFew || !isMixed || filter.View is OrderView.CancelAsked or OrderView.Trouble)
        {
            return Sorted(OfStatuses(orders, filter), filter.Sort);
        }

        var parts = (statuses.Count > 0 ? statuses : Everywhere)
            .Select(status => orders.Where(order => order.Status == status))
            .SelectMany(own => Parts(own, filter))
            .Select(own => own.Take(upTo));
        return Sorted(parts.Aggregate((some, own) => some.Concat(own)), filter.Sort);
    }

    private static IQueryable<Order> OfStatuses(IQueryable<Order> orders, OrderFilter filter)
    {
        var statuses = filter.Statuses;
        return statuses.Count == 0 ? orders : orders.Where(order => statuses.Contains(order.Status));
    }

    // Said so that the index on the instant gives the place: two conditions joined by "or" would not.
    private static IQueryable<Order> After(IQueryable<Order> orders, (DateTimeOffset PlacedAt, Guid Id) place) =>
        orders.Where(order => order.PlacedAt <= place.PlacedAt
            && (order.PlacedAt < place.PlacedAt || order.Id < place.Id));

    /// <summary>By deadline, those without one come last: they stand apart in the index.</summary>
    private static IEnumerable<IQueryable<Order>> Parts(IQueryable<Order> orders, OrderFilter filter)
    {
        if (filter.Sort != OrderSort.Deadline)
        {
            yield return Sorted(orders, filter.Sort);
            yield break;
        }

        yield return orders.Where(order => order.DispatchBy != null)
            .OrderBy(order => order.DispatchBy).ThenBy(order => order.PlacedAt).ThenBy(order => order.Id);

        if (filter.View is not (OrderView.Late or OrderView.Overdue or OrderView.Due3h))
        {
            yield return orders.Where(order => order.DispatchBy == null)
                .OrderBy(order => order.PlacedAt).ThenBy(order => order.Id);
        }
    }

    private async Task<FoundOrders> Narrowed(IQueryable<Order> orders, OrderFilter filter, CancellationToken ct)
    {
        orders = OfConditions(OfView(orders, filter), filter.Conditions);

        if (filter.Placed is var (from, to))
        {
            orders = orders.Where(order => order.PlacedAt >= from && order.PlacedAt < to);
        }

        (orders, var isFew) = await OfLists(orders, filter.Conditions, ct);
        return filter.Search.Length == 0
            ? FoundOrders.Of(orders, isFew)
            : await find.Run(orders, filter.Search, isFew, ct);
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

    private IQueryable<Order> OfView(IQueryable<Order> orders, OrderFilter filter)
    {
        var now = clock.GetUtcNow();

        return filter.View switch
        {
            OrderView.Late => Due(orders, filter, now + TallyOrders.Soon),
            OrderView.Due3h => Due(orders, filter, now + VerySoon),
            OrderView.Overdue => Due(orders, filter, now),
            OrderView.CancelAsked => orders.Where(order => order.CancelAsked),
            OrderView.Review => orders.Where(order => order.Review == ReviewState.Open),
            OrderView.Trouble => orders.Where(order => order.Trouble != null),
            _ => orders,
        };
    }

    // By another order than that of the deadline, the index of that other order is to be taken, not the deadline's.
    private static IQueryable<Order> Due(IQueryable<Order> orders, OrderFilter filter, DateTimeOffset until)
    {
        var never = DateTimeOffset.MaxValue;
        return filter.Sort is OrderSort.Newest or OrderSort.Oldest
            ? orders.Where(order => (order.DispatchBy ?? never) <= until)
            : orders.Where(order => order.DispatchBy <= until);
    }

    private static IQueryable<Order> OfConditions(IQueryable<Order> orders, OrderConditions asked)
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

        return OfAmounts(OfKind(orders, asked), asked);
    }

    private static IQueryable<Order> OfKind(IQueryable<Order> orders, OrderConditions asked)
    {
        if (asked.Kind is { } kind)
        {
            orders = orders.Where(order => order.Kind == kind);
        }

        if (asked.ShippedBy is { } by)
        {
            orders = orders.Where(order => order.ShippedBy == by);
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

    private async Task<(IQueryable<Order> Orders, bool IsFew)> OfLists(
        IQueryable<Order> orders, OrderConditions asked, CancellationToken ct)
    {
        var isFew = false;

        if (asked.Tag.Length > 0)
        {
            await Narrow(db.Set<OrderTag>().AsNoTracking().Where(tag => tag.Tag == asked.Tag)
                .Select(tag => tag.OrderId));
        }

        if (asked.Sku.Length > 0)
        {
            await Narrow(db.Set<OrderLine>().AsNoTracking().Where(line => line.Sku == asked.Sku)
                .Select(line => line.OrderId));
        }

        return (orders, isFew);

        // The few are fetched; where they are many, each order of the list is asked whether it is one of them.
        async Task Narrow(IQueryable<Guid> ids)
        {
            var few = await FindOrders.IsFew(ids, ct);
            isFew |= few;
            orders = few
                ? orders.Where(order => ids.Contains(order.Id))
                : orders.Where(order => ids.Any(id => id == order.Id));
        }
    }
}
