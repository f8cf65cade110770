using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Reserve;

/// <summary>
/// Ends a part of what is kept for orders: the units are given back, or they leave the house; the rest stays kept. The
/// levels are locked first, in ascending SKU order, as by everyone who changes them.
/// </summary>
internal sealed class EndParts(AppDb db, TimeProvider clock)
{
    public async Task Release(IReadOnlyList<StockRequest> parts, Actor by, CancellationToken ct)
    {
        var units = BySku(await Lower(parts, ct));

        if (units.Count > 0)
        {
            await StockSql.Release(db, units, ct);
            db.Tell(new StockChanged([.. units.Keys], MoreFree: true), Guid.Empty, by);
        }
    }

    public async Task Consume(IReadOnlyList<StockRequest> parts, Reason why, Actor by, CancellationToken ct)
    {
        var ended = await Lower(parts, ct);
        var units = BySku(ended);

        if (units.Count == 0)
        {
            return;
        }

        await StockSql.Consume(db, units, ct);
        var now = clock.GetUtcNow();
        db.AddRange(ended.Select(own => Movement.Of(
            db.Scope.Id, own.Sku, -own.Quantity, MovementKind.Shipped, own.OrderId, why, by, now)));
    }

    /// <summary>Lowers the reservations; one that reaches nothing goes.</summary>
    private async Task<List<(Guid OrderId, string Sku, int Quantity)>> Lower(
        IReadOnlyList<StockRequest> parts, CancellationToken ct)
    {
        // Flushes reservations that were made earlier in this transaction.
        await db.SaveChangesAsync(ct);
        var wanted = parts.SelectMany(part => part.Lines.Select(line => (part.OrderId, line.Sku, line.Quantity)))
            .GroupBy(line => (line.OrderId, line.Sku))
            .Select(same => (same.Key.OrderId, same.Key.Sku, Quantity: same.Sum(line => line.Quantity)))
            .Where(line => line.Quantity > 0)
            .ToList();
        await StockSql.Lock(db, wanted.Select(line => line.Sku), ct);

        foreach (var (orderId, sku, quantity) in wanted)
        {
            var kept = db.Set<Reservation>().Where(own => own.OrderId == orderId && own.Sku == sku);
            var gone = await kept.Where(own => own.Quantity == quantity).ExecuteDeleteAsync(ct);
            var lowered = gone > 0
                ? gone
                : await kept.Where(own => own.Quantity > quantity).ExecuteUpdateAsync(
                    set => set.SetProperty(own => own.Quantity, own => own.Quantity - quantity), ct);

            if (lowered != 1)
            {
                throw new InvalidOperationException($"Fewer than {quantity} units of {sku} are kept for {orderId}.");
            }
        }

        return wanted;
    }

    private static SortedDictionary<string, int> BySku(IEnumerable<(Guid OrderId, string Sku, int Quantity)> ended) =>
        new(
            ended.GroupBy(own => own.Sku).ToDictionary(same => same.Key, same => same.Sum(own => own.Quantity)),
            StringComparer.Ordinal);
}
