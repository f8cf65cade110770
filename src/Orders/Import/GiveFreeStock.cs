using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Import;

/// <summary>Stock came free: the orders that wait for it get it, the most urgent first, then the oldest.</summary>
internal sealed class GiveFreeStock(IStock stock, TimeProvider clock) : IReaction
{
    private const int OrdersPerBatch = 500;

    public string Name => "orders.give_free_stock";

    public IReadOnlyCollection<string> Kinds => [nameof(StockChanged)];

    public async Task Handle(IReadOnlyList<Fact> facts, AppDb db, CancellationToken ct)
    {
        var skus = facts.Select(fact => fact.Body<StockChanged>()).Where(change => change.MoreFree)
            .SelectMany(change => change.Skus).Distinct().ToList();

        if (skus.Count == 0)
        {
            return;
        }

        var waiting = await db.Set<Order>()
            .Where(order => order.Status == OrderStatus.NoStock
                && db.Set<OrderLine>().Any(line => line.OrderId == order.Id && skus.Contains(line.Sku)))
            .OrderBy(order => order.DispatchBy).ThenBy(order => order.PlacedAt).ThenBy(order => order.Number)
            .Take(OrdersPerBatch)
            .ToListAsync(ct);

        await Give(waiting, db, ct);
    }

    private async Task Give(List<Order> waiting, AppDb db, CancellationToken ct)
    {
        if (waiting.Count == 0)
        {
            return;
        }

        var ids = waiting.Select(order => order.Id).ToList();
        var lines = (await db.Set<OrderLine>().Where(line => ids.Contains(line.OrderId)).AsNoTracking().ToListAsync(ct))
            .ToLookup(line => line.OrderId);
        var requests = waiting.Select(order => new StockRequest(
            order.Id, [.. lines[order.Id].Select(line => new StockLine(line.Sku, line.Quantity))])).ToList();
        var answers = await stock.Reserve(requests, Actor.System, ct);

        foreach (var (order, _) in waiting.Zip(answers).Where(pair => pair.Second.Ok))
        {
            db.Tell(order.Reserve(clock.GetUtcNow()), order.Id, Actor.System, new("orders.stock_came"));
        }
    }
}
