using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Figures;

/// <summary>
/// Reads spans of orders by the indexes on the day placed, the day shipped, and on status with deadline.
/// </summary>
internal sealed class OrderCourse(AppDb db, FactLog facts) : IOrderCourse
{
    /// <summary>Orders that only we keep from leaving.</summary>
    private static readonly OrderStatus[] InOurHands =
        [OrderStatus.Ready, OrderStatus.Labelling, OrderStatus.NoStock, OrderStatus.Held];

    public async Task<IReadOnlyList<OrdersOfHour>> Hours(DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        await using var command = await CourseSql.Hours(db, from, to, ct);
        return await CourseSql.Read(
            db,
            command,
            row => new OrdersOfHour(
                (int)row.GetInt64(0), (int)row.GetInt64(2), new(row.GetInt64(3), row.GetString(1))),
            ct);
    }

    public async Task<IReadOnlyList<OrdersPlaced>> Placed(DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        var placed = await db.Set<Order>()
            .Where(order => order.PlacedAt >= from && order.PlacedAt < to)
            .GroupBy(order => order.Currency)
            .Select(same => new
            {
                Currency = same.Key,
                Orders = same.Count(),
                SalesMinor = same.Sum(
                    order => order.NotASale || order.Status == OrderStatus.Cancelled ? 0L : order.TotalMinor),
            })
            .ToListAsync(ct);

        return
        [
            .. placed.OrderByDescending(own => own.SalesMinor)
                .Select(own => new OrdersPlaced(own.Orders, new(own.SalesMinor, own.Currency))),
        ];
    }

    public async Task<IReadOnlyList<ProductSold>> TopProducts(
        DateTimeOffset from, DateTimeOffset to, int limit, CancellationToken ct)
    {
        await using var command = await CourseSql.TopProducts(db, from, to, limit, ct);
        return await CourseSql.Read(
            db,
            command,
            row => new ProductSold(
                row.GetString(0), row.GetString(1), (int)row.GetInt64(2), new(row.GetInt64(3), row.GetString(4))),
            ct);
    }

    public async Task<HandsOff> HandsOff(DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        // Without a carrier of ours it was shipped elsewhere, and whose hand did that nobody knows.
        var shipped = db.Set<Order>().Where(order => order.ShippedAt >= from && order.ShippedAt < to
            && order.Status != OrderStatus.Cancelled && order.Carrier != null);
        var count = await shipped.CountAsync(ct);
        var ids = shipped.Select(order => order.Id);
        var touched = count == 0 ? 0 : await facts.CountTouched(ids, ActorKind.Person, ct);
        return new(count, count - touched);
    }

    public async Task<IReadOnlyList<OrdersDue>> Due(IReadOnlyList<DateTimeOffset> marks, CancellationToken ct)
    {
        var due = new List<OrdersDue>();

        foreach (var (index, mark) in marks.Index())
        {
            var after = index == 0 ? DateTimeOffset.UnixEpoch : marks[index - 1];
            due.Add(await DueWithin(after, mark, ct));
        }

        return due;
    }

    public async Task<IReadOnlySet<Guid>> Cancellable(IReadOnlyCollection<Guid> orderIds, CancellationToken ct)
    {
        var standing = await db.Set<Order>()
            .Where(order => orderIds.Contains(order.Id))
            .Select(order => new { order.Id, order.Status })
            .ToListAsync(ct);

        return standing.Where(order => OrderLifecycle.Allows(order.Status, OrderStatus.Cancelled))
            .Select(order => order.Id).ToHashSet();
    }

    private async Task<OrdersDue> DueWithin(DateTimeOffset after, DateTimeOffset until, CancellationToken ct)
    {
        var sums = await db.Set<Order>()
            .Where(order => InOurHands.Contains(order.Status)
                && order.DispatchBy > after && order.DispatchBy <= until)
            .GroupBy(order => order.Currency)
            .Select(same => new { Currency = same.Key, Orders = same.Count(), Minor = same.Sum(own => own.TotalMinor) })
            .ToListAsync(ct);

        return new(
            sums.Sum(own => own.Orders),
            [.. sums.OrderByDescending(own => own.Minor).Select(own => new Money(own.Minor, own.Currency))]);
    }
}
