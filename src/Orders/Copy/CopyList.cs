using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Copy;

/// <summary>An order that is linked to another.</summary>
/// <param name="IsCopy">It was made from the order that is shown; else the one shown was made from it.</param>
internal sealed record LinkedOrder(Guid Id, string Number, OrderStatus Status, CopyKind Kind, bool IsCopy);

/// <summary>The orders that were made from an order, and the one it was made from.</summary>
internal sealed class CopyList(AppDb db)
{
    private const int MaxLinks = 20;

    public async Task<IReadOnlyList<LinkedOrder>> Of(Guid orderId, CancellationToken ct)
    {
        var links = await db.Set<OrderCopy>().AsNoTracking()
            .Where(own => own.CopyId == orderId || own.FromId == orderId).Take(MaxLinks).ToListAsync(ct);

        if (links.Count == 0)
        {
            return [];
        }

        var ids = links.Select(own => own.CopyId == orderId ? own.FromId : own.CopyId).ToList();
        var orders = await db.Set<Order>().AsNoTracking().Where(order => ids.Contains(order.Id))
            .Select(order => new { order.Id, order.Number, order.Status }).ToDictionaryAsync(order => order.Id, ct);
        return [.. links
            .Select(own => (Link: own, Other: own.CopyId == orderId ? own.FromId : own.CopyId))
            .Where(own => orders.ContainsKey(own.Other))
            .Select(own => new LinkedOrder(
                own.Other, orders[own.Other].Number, orders[own.Other].Status, own.Link.Kind,
                own.Link.FromId == orderId))];
    }
}
