using System.Runtime.CompilerServices;
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

    /// <summary>What a search finds is counted up to so many: where very many are found, the list is walked.</summary>
    public const int MaxFoundCounted = 1_000;

    public async Task<OrderPageOfList> Page(OrderFilter filter, CancellationToken ct)
    {
        var views = await Views(ct);
        var (first, all) = await matching.Page(filter, filter.Page * RowsPerPage, ct);
        var rows = await first
            .Skip((filter.Page - 1) * RowsPerPage).Take(RowsPerPage)
            .Select(order => RowOf(order))
            .ToListAsync(ct);
        var most = Math.Max(filter.Search.Length > 0 ? MaxFoundCounted : MaxCounted, (filter.Page + 1) * RowsPerPage);
        var count = filter.IsViewAlone ? views[filter.View]
            : await all.Select(order => order.Id).Take(most + 1).CountAsync(ct);

        return new(rows, await FirstLines(rows, ct), filter.IsViewAlone ? count : Math.Min(count, most), views)
        {
            Tags = await Tags(rows, ct),
            IsMore = !filter.IsViewAlone && count > most,
        };
    }

    /// <summary>Everything that the filter lists, at most <see cref="MaxExported"/> orders.</summary>
    public async IAsyncEnumerable<OrderRow> Stream(
        OrderFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        var listed = OrdersMatching.Sorted(await matching.Of(filter, ct), filter.Sort)
            .Take(MaxExported).Select(order => RowOf(order)).AsAsyncEnumerable();

        await foreach (var row in listed.WithCancellation(ct))
        {
            yield return row;
        }
    }

    /// <summary>The orders after a place in the list, newest first, for programs.</summary>
    public async Task<IReadOnlyList<OrderRow>> Before(
        OrderFilter filter, (DateTimeOffset PlacedAt, Guid Id)? place, int limit, CancellationToken ct) =>
        await (await matching.First(filter with { Sort = OrderSort.Newest }, limit, place, ct))
            .Take(limit).Select(order => RowOf(order)).ToListAsync(ct);

    /// <summary>
    /// One question counts by status, with what is late; those few views that no status tells are counted by indexes of
    /// their own, all in a second question.
    /// </summary>
    private async Task<IReadOnlyDictionary<OrderView, int>> Views(CancellationToken ct)
    {
        var byStatus = await counts.Everywhere(ct);
        var more = await Count(
            new[] { OrderView.Due3h, OrderView.CancelAsked, OrderView.Trouble, OrderView.Review }.ToDictionary(
                view => view, view => OrderFilter.Of(OrderFilter.NameOf(view), null, null, null)), ct);

        return Enum.GetValues<OrderView>().ToDictionary(view => view, view =>
        {
            var filter = OrderFilter.Of(OrderFilter.NameOf(view), null, null, null);
            var own = byStatus.Where(count => filter.Statuses.Count == 0 || filter.Statuses.Contains(count.Status));
            return view switch
            {
                OrderView.Late => own.Sum(count => count.Late + count.Soon),
                OrderView.Overdue => own.Sum(count => count.Late),
                OrderView.Due3h or OrderView.CancelAsked or OrderView.Trouble or OrderView.Review =>
                    more.GetValueOrDefault(view),
                _ => own.Sum(count => count.Count),
            };
        });
    }

    /// <summary>Counts what several filters list, each up to a limit, in one question.</summary>
    public Task<IReadOnlyDictionary<Guid, int>> Count(
        IReadOnlyList<(Guid Id, OrderFilter Filter)> filters, CancellationToken ct) =>
        Count(filters.ToDictionary(own => own.Id, own => own.Filter), ct);

    private async Task<IReadOnlyDictionary<T, int>> Count<T>(
        Dictionary<T, OrderFilter> filters, CancellationToken ct) where T : notnull
    {
        var keys = filters.Keys.ToList();
        IQueryable<int>? places = null;

        foreach (var (i, key) in keys.Index())
        {
            var most = filters[key].Search.Length > 0 ? MaxFoundCounted : MaxCounted;
            var own = (await matching.Of(filters[key], ct)).Select(order => order.Id).Take(most).Select(_ => i);
            places = places is null ? own : places.Concat(own);
        }

        return places is null
            ? new Dictionary<T, int>()
            : await places.GroupBy(place => place).Select(same => new { same.Key, Count = same.Count() })
                .ToDictionaryAsync(same => keys[same.Key], same => same.Count, ct);
    }

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
        ShippedBy = order.ShippedBy,
        CashOnDelivery = order.CashOnDelivery,
        Review = order.Review,
    };
}

/// <summary>One page of the list.</summary>
/// <param name="Matching">How many orders the filter lists in all, as far as they were counted.</param>
/// <param name="Views">How many orders each view lists, whatever is searched.</param>
internal sealed record OrderPageOfList(
    IReadOnlyList<OrderRow> Rows,
    IReadOnlyDictionary<Guid, FirstLine> FirstLines,
    int Matching,
    IReadOnlyDictionary<OrderView, int> Views)
{
    /// <summary>The tags of each row.</summary>
    public required ILookup<Guid, string> Tags { get; init; }

    /// <summary>There are more than were counted.</summary>
    public bool IsMore { get; init; }

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

    public ShippedBy ShippedBy { get; init; }

    public bool CashOnDelivery { get; init; }

    public ReviewState Review { get; init; }
}

/// <summary>What stands first in an order.</summary>
internal sealed record FirstLine(string Sku, string Title, int Quantity);
