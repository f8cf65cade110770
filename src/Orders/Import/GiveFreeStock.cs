using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Import;

/// <summary>
/// Stock came free: the orders that wait for it get it, those marked urgent first, then the nearest deadline, then the
/// oldest. What was set aside for an order that is held meanwhile is given to the others.
/// </summary>
internal sealed class GiveFreeStock(IStock stock, TimeProvider clock) : IReaction
{
    private const int OrdersPerBatch = 500;

    public string Name => "orders.give_free_stock";

    public IReadOnlyCollection<string> Kinds => [nameof(StockChanged), nameof(OrderHeld)];

    public async Task Handle(IReadOnlyList<Fact> facts, AppDb db, CancellationToken ct)
    {
        var skus = facts.Where(fact => fact.Is<StockChanged>()).Select(fact => fact.Body<StockChanged>())
            .Where(change => change.MoreFree).SelectMany(change => change.Skus)
            .Concat(await Left(facts, db, ct)).Distinct().ToList();

        if (skus.Count == 0)
        {
            return;
        }

        var passedOver = 0;
        var ahead = new HashSet<Guid>();
        List<Order> waiting;

        do
        {
            waiting = await Waiting(skus, passedOver, db, ct);
            passedOver += waiting.Count - await Give(waiting, ahead, skus, db, ct);
            ahead.UnionWith(waiting.Select(order => order.Id));
            await db.SaveChangesAsync(ct);
        }
        while (waiting.Count == OrdersPerBatch);
    }

    private static async Task<List<string>> Left(IReadOnlyList<Fact> facts, AppDb db, CancellationToken ct)
    {
        var held = facts.Where(fact => fact.Is<OrderHeld>()).Select(fact => fact.SubjectId).ToList();
        return held.Count == 0 ? [] : await db.Set<OrderLine>().Where(line => held.Contains(line.OrderId))
            .Select(line => line.Sku).Distinct().ToListAsync(ct);
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
    private async Task<int> Give(
        List<Order> waiting, HashSet<Guid> ahead, List<string> skus, AppDb db, CancellationToken ct)
    {
        var requests = await OpenUnits.Wanted(db, waiting, ct);
        var answers = await stock.HandOut(requests, ahead, skus, Actor.System, ct);

        var met = waiting.Zip(answers).Where(pair => pair.Second.Ok).Select(pair => pair.First).ToList();

        foreach (var order in met)
        {
            db.Tell(order.Reserve(clock.GetUtcNow()), order.Id, Actor.System, new("orders.stock_came"));
        }

        return met.Count;
    }
}
