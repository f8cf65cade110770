using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Totals;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Figures;

/// <summary>
/// Counts the orders by their indexes on status with deadline, on the day placed and the day shipped.
/// </summary>
internal sealed class TallyOrders(AppDb db, TimeProvider clock) : IOrderFigures
{
    /// <summary>A deadline this near is to be looked at now.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromHours(24);

    /// <summary>Orders that have not left.</summary>
    public static readonly OrderStatus[] Open =
        [OrderStatus.OnHold, OrderStatus.NoStock, OrderStatus.Held, OrderStatus.Ready, OrderStatus.Labelling];

    /// <summary>Orders that the carrier has not scanned: a label alone is no dispatch.</summary>
    public static readonly OrderStatus[] NotDispatched = [.. Open, OrderStatus.Shipped];

    /// <summary>So many are counted in a few milliseconds.</summary>
    private const int Countable = 5_000;

    private static readonly OrderStatus[] InOurHands =
        [OrderStatus.Ready, OrderStatus.Labelling, OrderStatus.NoStock, OrderStatus.Held];

    public async Task<OrderFigures> Now(DateTimeOffset dayStart, DateTimeOffset dayEnd, CancellationToken ct)
    {
        var open = (await ByStatus(NotDispatched, ct)).ToDictionary(own => own.Status);
        var today = await Today(dayStart, dayEnd, ct);
        var shipped = await db.Set<Order>().CountAsync(
            order => order.ShippedAt >= dayStart && order.ShippedAt < dayEnd && order.Status != OrderStatus.Cancelled,
            ct);

        return new(
            today.Sum(own => own.Count),
            [.. today.Where(own => own.SalesMinor > 0).OrderByDescending(own => own.SalesMinor)
                .Select(own => new Money(own.SalesMinor, own.Currency))],
            Count(OrderStatus.OnHold),
            Count(OrderStatus.Ready) + Count(OrderStatus.Labelling),
            Count(OrderStatus.NoStock),
            Count(OrderStatus.Held),
            shipped,
            open.Values.Sum(own => own.Soon),
            open.Values.Sum(own => own.Late));

        int Count(OrderStatus status) => open.TryGetValue(status, out var own) ? own.Count : 0;
    }

    public async Task<IReadOnlyList<UrgentOrder>> MostUrgent(int limit, CancellationToken ct)
    {
        var found = new List<UrgentOrder>();

        // One status at a time: then the index gives the first few at once, without sorting the rest.
        foreach (var status in InOurHands)
        {
            found.AddRange(await db.Set<Order>()
                .Where(order => order.Status == status && order.DispatchBy != null)
                .OrderBy(order => order.DispatchBy)
                .Take(limit)
                .Select(order => new UrgentOrder(
                    order.Id, order.Number, order.Status, order.BuyerName, order.Units,
                    new Money(order.TotalMinor, order.Currency), order.DispatchBy!.Value, order.Version))
                .ToListAsync(ct));
        }

        return
        [
            .. found.OrderBy(order => order.DispatchBy).ThenBy(order => order.Number, StringComparer.Ordinal)
                .Take(limit),
        ];
    }

    public async Task<IReadOnlyDictionary<Guid, string>> Numbers(
        IReadOnlyCollection<Guid> orderIds, CancellationToken ct) =>
        await db.Set<Order>().Where(order => orderIds.Contains(order.Id))
            .ToDictionaryAsync(order => order.Id, order => order.Number, ct);

    /// <summary>How many orders of each status, and how many of them are late or soon will be.</summary>
    public async Task<List<StatusCount>> ByStatus(IReadOnlyCollection<OrderStatus>? only, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var soon = now + Soon;
        var orders = only is null
            ? db.Set<Order>()
            : db.Set<Order>().Where(order => only.Contains(order.Status));

        return await orders
            .GroupBy(order => order.Status)
            .Select(same => new StatusCount(
                same.Key,
                same.Count(),
                same.Count(order => order.DispatchBy > now && order.DispatchBy <= soon),
                same.Count(order => order.DispatchBy <= now)))
            .ToListAsync(ct);
    }

    /// <summary>
    /// How many orders of each status there are. Very many that are over are not counted anew: their total follows the
    /// log.
    /// </summary>
    public async Task<List<StatusCount>> Everywhere(CancellationToken ct)
    {
        var large = await db.Set<StatusTotal>().AsNoTracking()
            .Where(own => own.Orders > Countable && FollowTotals.Kept.Contains(own.Status)).ToListAsync(ct);
        var others = NotDispatched.Concat(FollowTotals.Kept).Except(large.Select(own => own.Status)).ToList();
        return
        [
            .. await ByStatus(others, ct), .. large.Select(own => new StatusCount(own.Status, own.Orders, 0, 0)),
        ];
    }

    private async Task<List<DayCount>> Today(DateTimeOffset start, DateTimeOffset end, CancellationToken ct) =>
        await db.Set<Order>()
            .Where(order => order.PlacedAt >= start && order.PlacedAt < end)
            .GroupBy(order => order.Currency)
            .Select(same => new DayCount(
                same.Key,
                same.Count(),
                same.Sum(order => order.NotASale || order.Status == OrderStatus.Cancelled ? 0L : order.TotalMinor)))
            .ToListAsync(ct);

    private sealed record DayCount(string Currency, int Count, long SalesMinor);
}

/// <summary>Orders of one status; those to be dispatched within a day, and those past their deadline.</summary>
internal sealed record StatusCount(OrderStatus Status, int Count, int Soon, int Late);
