using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Figures;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Mark;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.List;

/// <summary>The orders of a filter: page by page, or as a stream for exports.</summary>
internal sealed class OrderList(AppDb db, TallyOrders counts, OrdersMatching matching)
{
    public const int RowsPerPage = 50;
    public const int MaxExported = 50_000;

    /// <summary>A view is counted up to so many.</summary>
    public const int MaxCounted = 10_000;

    public async Task<OrderPageOfList> Page(OrderFilter filter, CancellationToken ct)
    {
        var views = await Views(ct);
        var count = filter.IsViewAlone ? views[filter.View] : await Matching(filter).CountAsync(ct);
        var rows = await Sorted(filter)
            .Skip((filter.Page - 1) * RowsPerPage).Take(RowsPerPage)
            .Select(order => RowOf(order))
            .ToListAsync(ct);

        return new(rows, await FirstLines(rows, ct), count, views) { Tags = await Tags(rows, ct) };
    }

    /// <summary>Everything that the filter lists, at most <see cref="MaxExported"/> orders.</summary>
    public IAsyncEnumerable<OrderRow> Stream(OrderFilter filter) =>
        Sorted(filter).Take(MaxExported).Select(order => RowOf(order)).AsAsyncEnumerable();

    /// <summary>The orders after a place in the list, newest first, for programs.</summary>
    public async Task<IReadOnlyList<OrderRow>> Before(
        OrderFilter filter, (DateTimeOffset PlacedAt, Guid Id)? place, int limit, CancellationToken ct)
    {
        var orders = Matching(filter);

        if (place is var (placedAt, id))
        {
            orders = orders.Where(order => order.PlacedAt < placedAt || (order.PlacedAt == placedAt && order.Id < id));
        }

        return await orders
            .OrderByDescending(order => order.PlacedAt).ThenByDescending(order => order.Id)
            .Take(limit).Select(order => RowOf(order)).ToListAsync(ct);
    }

    /// <summary>
    /// One question counts by status, with what is late; those few views that no status tells are counted by indexes of
    /// their own, all in a second question.
    /// </summary>
    private async Task<IReadOnlyDictionary<OrderView, int>> Views(CancellationToken ct)
    {
        var byStatus = await counts.ByStatus(null, ct);
        var more = await Count(
            [OrderView.Due3h, OrderView.CancelAsked, OrderView.Trouble],
            view => Matching(OrderFilter.Of(OrderFilter.NameOf(view), null, null, null)), ct);

        return Enum.GetValues<OrderView>().ToDictionary(view => view, view =>
        {
            var filter = OrderFilter.Of(OrderFilter.NameOf(view), null, null, null);
            var own = byStatus.Where(count => filter.Statuses.Count == 0 || filter.Statuses.Contains(count.Status));
            return view switch
            {
                OrderView.Late => own.Sum(count => count.Late + count.Soon),
                OrderView.Overdue => own.Sum(count => count.Late),
                OrderView.Due3h or OrderView.CancelAsked or OrderView.Trouble => more.GetValueOrDefault(view),
                _ => own.Sum(count => count.Count),
            };
        });
    }

    /// <summary>Counts what several filters list, each up to a limit, in one question.</summary>
    public Task<IReadOnlyDictionary<Guid, int>> Count(
        IReadOnlyList<(Guid Id, OrderFilter Filter)> filters, CancellationToken ct) =>
        Count([.. filters.Select(own => own.Id)], id => Matching(filters.First(own => own.Id == id).Filter), ct);

    private static async Task<IReadOnlyDictionary<T, int>> Count<T>(
        IReadOnlyList<T> keys, Func<T, IQueryable<Order>> listed, CancellationToken ct) where T : notnull
    {
        var each = keys.Select((key, i) => listed(key).Select(order => order.Id).Take(MaxCounted).Select(_ => i));

        return each.Aggregate((IQueryable<int>?)null, (all, one) => all is null ? one : all.Concat(one)) is { } places
            ? await places.GroupBy(place => place).Select(same => new { same.Key, Count = same.Count() })
                .ToDictionaryAsync(same => keys[same.Key], same => same.Count, ct)
            : new Dictionary<T, int>();
    }

    private IQueryable<Order> Matching(OrderFilter filter) => matching.Of(filter);

    private IQueryable<Order> Sorted(OrderFilter filter) => OrdersMatching.Sorted(Matching(filter), filter.Sort);

    private async Task<IReadOnlyDictionary<Guid, FirstLine>> FirstLines(List<OrderRow> rows, CancellationToken ct)
    {
        var ids = rows.Select(row => row.Id).ToList();
        return await db.Set<OrderLine>().AsNoTracking()
            .Where(line => line.Line == 1 && ids.Contains(line.OrderId))
            .ToDictionaryAsync(line => line.OrderId, line => new FirstLine(line.Sku, line.Title, line.Quantity), ct);
    }

    private async Task<ILookup<Guid, string>> Tags(List<OrderRow> rows, CancellationToken ct)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var tags = await db.Set<OrderTag>().AsNoTracking().Where(tag => ids.Contains(tag.OrderId))
            .OrderBy(tag => tag.Tag).ToListAsync(ct);
        return tags.ToLookup(tag => tag.OrderId, tag => tag.Tag);
    }

    private static OrderRow RowOf(Order order) => new(
        order.Id, order.Number, order.ShopId, order.BuyerName, order.Status, order.Units,
        new Money(order.TotalMinor, order.Currency), order.PlacedAt, order.DispatchBy, order.ShippedAt,
        order.Carrier, order.TrackingNumber, order.Trouble, order.CancelAsked, order.Urgent, order.Version)
    {
        Kind = order.Kind,
        CashOnDelivery = order.CashOnDelivery,
    };
}

/// <summary>One page of the list.</summary>
/// <param name="Matching">How many orders the filter lists in all.</param>
/// <param name="Views">How many orders each view lists, whatever is searched.</param>
internal sealed record OrderPageOfList(
    IReadOnlyList<OrderRow> Rows,
    IReadOnlyDictionary<Guid, FirstLine> FirstLines,
    int Matching,
    IReadOnlyDictionary<OrderView, int> Views)
{
    /// <summary>The tags of each row.</summary>
    public required ILookup<Guid, string> Tags { get; init; }

    /// <summary>Before anything is asked.</summary>
    public static OrderPageOfList Empty { get; } = new(
        [], new Dictionary<Guid, FirstLine>(), 0, Enum.GetValues<OrderView>().ToDictionary(view => view, _ => 0))
    {
        Tags = Array.Empty<(Guid Id, string Tag)>().ToLookup(own => own.Id, own => own.Tag),
    };
}

/// <summary>An order as a line of a list.</summary>
internal sealed record OrderRow(
    Guid Id, string Number, Guid ShopId, string? Buyer, OrderStatus Status, int Units, Money Total,
    DateTimeOffset PlacedAt, DateTimeOffset? DispatchBy, DateTimeOffset? ShippedAt, string? Carrier,
    string? TrackingNumber, string? Trouble, bool CancelAsked, bool Urgent, int Version)
{
    public OrderKind Kind { get; init; }

    public bool CashOnDelivery { get; init; }
}

/// <summary>What stands first in an order.</summary>
internal sealed record FirstLine(string Sku, string Title, int Quantity);
