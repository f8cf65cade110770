using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Figures;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.List;

/// <summary>The orders of a filter: page by page, or as a stream for exports.</summary>
internal sealed class OrderList(AppDb db, TallyOrders counts, OrdersMatching matching)
{
    public const int RowsPerPage = 50;
    public const int MaxExported = 50_000;

    public async Task<OrderPageOfList> Page(OrderFilter filter, CancellationToken ct)
    {
        var views = await Views(ct);
        var count = filter.Search.Length == 0 && filter.Placed is null
            ? views[filter.View]
            : await Matching(filter).CountAsync(ct);
        var rows = await Sorted(filter)
            .Skip((filter.Page - 1) * RowsPerPage).Take(RowsPerPage)
            .Select(order => RowOf(order))
            .ToListAsync(ct);

        return new(rows, await FirstLines(rows, ct), count, views);
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

    private async Task<IReadOnlyDictionary<OrderView, int>> Views(CancellationToken ct)
    {
        var byStatus = await counts.ByStatus(null, ct);

        return Enum.GetValues<OrderView>().ToDictionary(view => view, view =>
        {
            var filter = OrderFilter.Of(OrderFilter.NameOf(view), null, null, null);
            var own = byStatus.Where(count => filter.Statuses.Count == 0 || filter.Statuses.Contains(count.Status));
            return view == OrderView.Late ? own.Sum(count => count.Late + count.Soon) : own.Sum(count => count.Count);
        });
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

    private static OrderRow RowOf(Order order) => new(
        order.Id, order.Number, order.ShopId, order.BuyerName, order.Status, order.Units,
        new Money(order.TotalMinor, order.Currency), order.PlacedAt, order.DispatchBy, order.ShippedAt,
        order.Carrier, order.TrackingNumber, order.Trouble, order.CancelAsked, order.Version);
}

/// <summary>One page of the list.</summary>
/// <param name="Matching">How many orders the filter lists in all.</param>
/// <param name="Views">How many orders each view lists, whatever is searched.</param>
internal sealed record OrderPageOfList(
    IReadOnlyList<OrderRow> Rows,
    IReadOnlyDictionary<Guid, FirstLine> FirstLines,
    int Matching,
    IReadOnlyDictionary<OrderView, int> Views);

/// <summary>An order as a line of a list.</summary>
internal sealed record OrderRow(
    Guid Id, string Number, Guid ShopId, string? Buyer, OrderStatus Status, int Units, Money Total,
    DateTimeOffset PlacedAt, DateTimeOffset? DispatchBy, DateTimeOffset? ShippedAt, string? Carrier,
    string? TrackingNumber, string? Trouble, bool CancelAsked, int Version);

/// <summary>What stands first in an order.</summary>
internal sealed record FirstLine(string Sku, string Title, int Quantity);
