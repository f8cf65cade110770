using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Import;

/// <summary>Stock came free: the orders that wait for it get it, those marked urgent first, then the nearest
/// deadline, then the oldest.</summary>
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

        var passedOver = 0;
        List<Order> waiting;

        do
        {
            waiting = await Waiting(skus, passedOver, db, ct);
            passedOver += waiting.Count - await Give(waiting, db, ct);
            await db.SaveChangesAsync(ct);
        }
        while (waiting.Count == OrdersPerBatch);
    }

    private static Task<List<Order>> Waiting(List<string> skus, int passedOver, AppDb db, CancellationToken ct) =>
        db.Set<Order>()
            .Where(order => order.Status == OrderStatus.NoStock
                && db.Set<OrderLine>().Any(line => line.OrderId == order.Id && skus.Contains(line.Sku)))
            .OrderByDescending(order => order.Urgent).ThenBy(order => order.DispatchBy).ThenBy(order => order.PlacedAt)
            .ThenBy(order => order.Number)
            .Skip(passedOver).Take(OrdersPerBatch)
            .ToListAsync(ct);

    /// <summary>Returns how many got their stock.</summary>
    private async Task<int> Give(List<Order> waiting, AppDb db, CancellationToken ct)
    {
        if (waiting.Count == 0)
        {
            return 0;
        }

        var ids = waiting.Select(order => order.Id).ToList();
        var lines = (await db.Set<OrderLine>().Where(line => ids.Contains(line.OrderId)).AsNoTracking().ToListAsync(ct))
            .ToLookup(line => line.OrderId);
        var requests = waiting.Select(order => new StockRequest(
            order.Id, [.. lines[order.Id].Select(line => new StockLine(line.Sku, line.Quantity))])).ToList();
        var answers = await stock.Reserve(requests, Actor.System, ct);

        var met = waiting.Zip(answers).Where(pair => pair.Second.Ok).Select(pair => pair.First).ToList();

        foreach (var order in met)
        {
            db.Tell(order.Reserve(clock.GetUtcNow()), order.Id, Actor.System, new("orders.stock_came"));
        }

        return met.Count;
    }
}
