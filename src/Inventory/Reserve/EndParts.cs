using CreatorFlow.Inventory.Bundles;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Reserve;

/// <summary>
/// Ends a part of what is kept for orders: the units are given back, or they leave the house; the rest stays kept. The
/// levels are locked first, in ascending order, as by everyone who changes them. Bundles end in their components.
/// </summary>
internal sealed class EndParts(AppDb db, TellStock tell, TimeProvider clock)
{
    public async Task Release(IReadOnlyList<StockRequest> parts, Actor by, CancellationToken ct)
    {
        var units = ByLevel(await Lower(parts, ct));

        if (units.Count > 0)
        {
            await StockSql.Release(db, units, ct);
            await tell.Changed([.. units.Keys.Select(key => key.Sku)], moreFree: true, by, ct);
        }
    }

    public async Task Consume(IReadOnlyList<StockRequest> parts, Reason why, Actor by, CancellationToken ct)
    {
        var ended = await Lower(parts, ct);
        var units = ByLevel(ended);

        if (units.Count == 0)
        {
            return;
        }

        await StockSql.Consume(db, units, ct);
        var now = clock.GetUtcNow();
        db.AddRange(ended.Select(own => Movement.Of(
            db.Scope.Id, own.Level, -own.Quantity, MovementKind.Shipped, own.OrderId, why, by, now)));
    }

    private async Task<List<Reservation>> Lower(IReadOnlyList<StockRequest> parts, CancellationToken ct)
    {
        // Flushes reservations that were made earlier in this transaction.
        await db.SaveChangesAsync(ct);
        var lines = parts.SelectMany(part => part.Lines.Select(line => (part.OrderId, Line: line)))
            .Where(own => own.Line.Quantity > 0).ToList();
        var recipes = await Recipes.Of(db, lines.Select(own => own.Line.Sku), ct);
        var wanted = lines
            .SelectMany(own => Demand.Apart([own.Line], recipes).Select(line => (own.OrderId, line.Sku, line.Quantity)))
            .GroupBy(line => (line.OrderId, line.Sku))
            .Select(same => (same.Key.OrderId, same.Key.Sku, Quantity: same.Sum(line => line.Quantity)))
            .ToList();
        await StockSql.Lock(db, wanted.Select(line => line.Sku), ct);
        var ended = new List<Reservation>();

        foreach (var (orderId, sku, quantity) in wanted)
        {
            ended.AddRange(await Lower(orderId, sku, quantity, ct));
        }

        foreach (var (orderId, line) in lines.Where(own => recipes.ContainsKey(own.Line.Sku)))
        {
            await Forget(orderId, line, line.Quantity * recipes[line.Sku].Sum(part => part.Quantity), ct);
        }

        return ended;
    }

    /// <summary>Lowers the reservations of one SKU, location by location; one that reaches nothing goes.</summary>
    private async Task<List<Reservation>> Lower(Guid orderId, string sku, int quantity, CancellationToken ct)
    {
        var kept = db.Set<Reservation>().Where(own => own.OrderId == orderId && own.Sku == sku);
        var ended = new List<Reservation>();
        var left = quantity;

        foreach (var row in (await kept.AsNoTracking().ToListAsync(ct)).OrderBy(row => row.Level))
        {
            var some = Math.Min(left, row.Quantity);
            var there = kept.Where(own => own.Location == row.Location);

            if (some == row.Quantity)
            {
                await there.ExecuteDeleteAsync(ct);
            }
            else if (some > 0)
            {
                await there.ExecuteUpdateAsync(
                    set => set.SetProperty(own => own.Quantity, own => own.Quantity - some), ct);
            }

            if (some > 0)
            {
                ended.Add(new Reservation { OrderId = orderId, Sku = sku, Location = row.Location, Quantity = some });
                left -= some;
            }
        }

        return left == 0
            ? ended
            : throw new InvalidOperationException($"Fewer than {quantity} units of {sku} are kept for {orderId}.");
    }

    private async Task Forget(Guid orderId, StockLine bundle, int parts, CancellationToken ct)
    {
        var kept = db.Set<KeptBundle>().Where(own => own.OrderId == orderId && own.Bundle == bundle.Sku);
        await kept.Where(own => own.Quantity <= bundle.Quantity).ExecuteDeleteAsync(ct);
        await kept.ExecuteUpdateAsync(
            set => set.SetProperty(own => own.Quantity, own => own.Quantity - bundle.Quantity)
                .SetProperty(own => own.Parts, own => own.Parts - parts), ct);
    }

    private static SortedDictionary<LevelKey, int> ByLevel(IEnumerable<Reservation> ended) => new(
        ended.GroupBy(own => own.Level).ToDictionary(same => same.Key, same => same.Sum(own => own.Quantity)));
}
