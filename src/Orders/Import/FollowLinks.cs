using CreatorFlow.Channels.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Import;

/// <summary>
/// A listing got its SKU: the orders of the shop that wait for that get it too, and then their stock, as when units
/// became free.
/// </summary>
internal sealed class FollowLinks : IReaction
{
    public string Name => "orders.follow_links";

    public IReadOnlyCollection<string> Kinds { get; } = [nameof(ListingLinked)];

    public async Task Handle(IReadOnlyList<Fact> facts, AppDb db, CancellationToken ct)
    {
        foreach (var fact in facts)
        {
            await Follow(fact.SubjectId, fact.Body<ListingLinked>(), db, ct);
        }
    }

    private static async Task Follow(Guid shopId, ListingLinked linked, AppDb db, CancellationToken ct)
    {
        var codes = linked.Codes.ToList();
        var waiting = await db.Set<Order>()
            .Where(order => order.ShopId == shopId && order.Status == OrderStatus.NoStock
                && db.Set<OrderLine>().Any(line => line.OrderId == order.Id && codes.Contains(line.Sku)))
            .ToListAsync(ct);

        if (waiting.Count == 0)
        {
            return;
        }

        var ids = waiting.Select(order => order.Id).ToList();
        await db.Set<OrderLine>().Where(line => ids.Contains(line.OrderId) && codes.Contains(line.Sku))
            .ExecuteUpdateAsync(set => set.SetProperty(line => line.Sku, line => linked.Sku), ct);

        foreach (var order in waiting)
        {
            db.Worry(order, new Reason("orders.linked_waits").With("sku", linked.Sku), Actor.System);
        }

        db.Tell(new StockChanged([linked.Sku], MoreFree: true), Guid.Empty, Actor.System);
        await db.SaveChangesAsync(ct);
    }
}
