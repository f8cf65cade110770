using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Hold;

/// <summary>A held order, with who holds it.</summary>
internal sealed record ListedHold(OrderHold Hold, Order Order);

/// <summary>What is held: what ends first on top, then what was held longest ago.</summary>
internal sealed class HoldList(AppDb db)
{
    private const int MaxListed = 200;

    /// <param name="owner">Only what this person looks after; null for all.</param>
    public async Task<IReadOnlyList<ListedHold>> Page(string? owner, CancellationToken ct)
    {
        var held =
            from hold in db.Set<OrderHold>().AsNoTracking()
            join order in db.Set<Order>().AsNoTracking() on hold.OrderId equals order.Id
            where order.Status == OrderStatus.Held && (owner == null || hold.Owner == owner)
            orderby hold.EndsAt == null, hold.EndsAt, hold.Since
            select new { hold, order };
        return [.. (await held.Take(MaxListed).ToListAsync(ct)).Select(own => new ListedHold(own.hold, own.order))];
    }

    /// <summary>Why an order is held; null when it is not, or nobody wrote it down.</summary>
    public async Task<OrderHold?> Of(Order order, CancellationToken ct) => order.Status != OrderStatus.Held
        ? null
        : await db.Set<OrderHold>().AsNoTracking().FirstOrDefaultAsync(own => own.OrderId == order.Id, ct);
}
