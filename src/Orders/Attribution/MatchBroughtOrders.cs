using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Attribution;

/// <summary>
/// A shop told which orders creators brought: each is given to the order with its number. An order came: what waited
/// for it is given to it. One reaction for both, so that neither happens beside the other and misses it.
/// </summary>
internal sealed class MatchBroughtOrders(IAffiliates affiliates) : IReaction
{
    private const int OrdersAtOnce = 500;

    public string Name => "orders.match_brought_orders";

    public IReadOnlyCollection<string> Kinds { get; } = [nameof(AffiliateOrdersRead), nameof(OrderReceived)];

    public async Task Handle(IReadOnlyList<Fact> facts, AppDb db, CancellationToken ct)
    {
        // Of an order that was read twice what stands there now counts.
        foreach (var ofShop in facts.Where(fact => fact.Is<AffiliateOrdersRead>()).GroupBy(fact => fact.SubjectId))
        {
            var read = ofShop.Select(fact => fact.Body<AffiliateOrdersRead>()).ToList();
            var by = Actor.Channel(read[^1].Shop);

            foreach (var numbers in read.SelectMany(own => own.Numbers).Distinct().Chunk(OrdersAtOnce))
            {
                await Match(ofShop.Key, numbers, by, db, ct);
            }
        }

        var orders = facts.Where(fact => fact.Is<OrderReceived>()).Select(fact => fact.SubjectId).Distinct().ToList();

        if (orders.Count > 0)
        {
            await Match(orders, db, ct);
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task Match(Guid shopId, string[] numbers, Actor by, AppDb db, CancellationToken ct)
    {
        var shares = await affiliates.OfOrders(shopId, numbers, ct);
        var known = await db.Set<BroughtOrder>()
            .Where(row => row.ShopId == shopId && numbers.Contains(row.Number))
            .ToDictionaryAsync(row => row.Number, ct);
        var orders = await db.Set<Order>()
            .Where(order => order.ShopId == shopId && numbers.Contains(order.Number))
            .Select(order => new { order.Number, order.Id })
            .ToDictionaryAsync(order => order.Number, order => order.Id, ct);

        foreach (var (number, lines) in shares.OrderBy(own => own.Key, StringComparer.Ordinal))
        {
            if (!known.TryGetValue(number, out var brought))
            {
                brought = new(db.Scope.Id, shopId, number);
                db.Add(brought);
            }

            brought.Read(lines[0]);

            if (orders.TryGetValue(number, out var orderId) && brought.MatchTo(orderId))
            {
                db.Tell(brought.Told, orderId, by);
            }
        }
    }

    private static async Task Match(List<Guid> orderIds, AppDb db, CancellationToken ct)
    {
        // What the same facts brought is not in the database yet.
        await db.SaveChangesAsync(ct);
        var waiting = await db.Set<BroughtOrder>()
            .Where(row => row.OrderId == null)
            .Join(
                db.Set<Order>().Where(order => orderIds.Contains(order.Id)),
                row => new { row.ShopId, row.Number },
                order => new { order.ShopId, order.Number },
                (row, order) => new { Row = row, order.Id })
            .ToListAsync(ct);

        foreach (var found in waiting)
        {
            found.Row.MatchTo(found.Id);
            db.Tell(found.Row.Told, found.Id, Actor.System);
        }
    }
}
