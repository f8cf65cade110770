using CreatorFlow.Inventory.Bundles;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Shortages;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Reserve;

/// <summary>
/// Ends a part of what is kept for orders: the units are given back, or they leave the house; the rest stays kept. The
/// levels are locked first, in ascending order, as by everyone who changes them. Bundles end in the components that
/// were kept for them, whatever they are made of by now. Units that are owed to an order count as kept: they are given
/// up first, and leave last.
/// </summary>
internal sealed class EndParts(AppDb db, TellStock tell, TimeProvider clock)
{
    public async Task Release(IReadOnlyList<StockRequest> parts, Actor by, CancellationToken ct)
    {
        var ends = await Open(parts, ct);
        var ended = new List<Reservation>();

        foreach (var end in ends)
        {
            var owed = Math.Min(end.Quantity, await Owed(end).SumAsync(own => own.Quantity, ct));
            await Owed(end).Lower(owed, ct);
            var kept = await Lower(end, end.Quantity - owed, ct);

            if (Units(kept) + owed < end.Quantity)
            {
                throw TooFew(end);
            }

            ended.AddRange(kept);
        }

        await StockSql.Release(db, ByLevel(ended), ct);
        await tell.Changed([.. ends.Select(end => end.Sku)], moreFree: true, by, ct);
    }

    public async Task Consume(IReadOnlyList<StockRequest> parts, Reason why, Actor by, CancellationToken ct)
    {
        var ended = new List<Reservation>();
        var now = clock.GetUtcNow();

        foreach (var end in await Open(parts, ct))
        {
            var kept = await Lower(end, end.Quantity, ct);
            ended.AddRange(kept);

            if (Units(kept) < end.Quantity)
            {
                await Leave(end, end.Quantity - Units(kept), now, ct);
            }
        }

        await StockSql.Consume(db, ByLevel(ended), ct);
        db.AddRange(ended.Select(own => Movement.Of(
            db.Scope.Id, own.Level, -own.Quantity, MovementKind.Shipped, own.OrderId, why, by, now)));
    }

    /// <summary>What is to end, in units that lie on shelves, each SKU of an order once; levels are locked.</summary>
    private async Task<List<End>> Open(IReadOnlyList<StockRequest> parts, CancellationToken ct)
    {
        // Flushes reservations that were made earlier in this transaction.
        await db.SaveChangesAsync(ct);
        var lines = parts
            .SelectMany(part => part.Lines.Select(line => new End(part.OrderId, line.Sku, line.Quantity)))
            .Where(own => own.Quantity > 0).ToList();
        var recipes = await KeptRecipes(lines, ct);
        var ends = lines
            .SelectMany(own => recipes.GetValueOrDefault((own.OrderId, own.Sku)) is { } recipe
                ? recipe.Select(part => new End(own.OrderId, part.Sku, part.Quantity * own.Quantity))
                : [own])
            .GroupBy(own => (own.OrderId, own.Sku))
            .Select(same => new End(same.Key.OrderId, same.Key.Sku, same.Sum(own => own.Quantity)))
            .ToList();
        await StockSql.Lock(db, ends.Select(end => end.Sku), ct);

        foreach (var own in lines)
        {
            if (recipes.GetValueOrDefault((own.OrderId, own.Sku)) is { } recipe)
            {
                await Forget(own, own.Quantity * recipe.Sum(part => part.Quantity), ct);
            }
        }

        return ends;
    }

    /// <summary>What the bundles among these were made of when their units were kept.</summary>
    private async Task<Dictionary<(Guid, string), IReadOnlyList<StockLine>>> KeptRecipes(
        List<End> lines, CancellationToken ct)
    {
        var orderIds = lines.Select(own => own.OrderId).Distinct().ToList();
        var kept = await db.Set<KeptBundle>().AsNoTracking().Where(own => orderIds.Contains(own.OrderId))
            .ToListAsync(ct);
        var today = kept.Exists(own => own.Recipe is null)
            ? await Recipes.Of(db, kept.Select(own => own.Bundle), ct)
            : new Dictionary<string, IReadOnlyList<StockLine>>();
        return kept.ToDictionary(
            own => (own.OrderId, own.Bundle),
            own => own.Recipe ?? today.GetValueOrDefault(own.Bundle, [new(own.Bundle, 1)]));
    }

    /// <summary>Lowers the reservations of one SKU, location by location; one that reaches nothing goes.</summary>
    /// <returns>What it took: all there was when that is less than the quantity.</returns>
    private async Task<List<Reservation>> Lower(End end, int quantity, CancellationToken ct)
    {
        var kept = Kept(end);
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
                ended.Add(new Reservation
                {
                    OrderId = end.OrderId, Sku = end.Sku, Location = row.Location, Quantity = some,
                });
                left -= some;
            }
        }

        return ended;
    }

    /// <summary>Units that were owed left with the order, before any book knew them.</summary>
    private async Task Leave(End end, int units, DateTimeOffset now, CancellationToken ct)
    {
        if (await Owed(end).SumAsync(own => own.Quantity, ct) < units)
        {
            throw TooFew(end);
        }

        await db.OwedUnitsLeft(end.OrderId, end.Sku, units, now, ct);
    }

    private async Task Forget(End bundle, int parts, CancellationToken ct)
    {
        var kept = db.Set<KeptBundle>().Where(own => own.OrderId == bundle.OrderId && own.Bundle == bundle.Sku);
        await kept.Where(own => own.Quantity <= bundle.Quantity).ExecuteDeleteAsync(ct);
        await kept.ExecuteUpdateAsync(
            set => set.SetProperty(own => own.Quantity, own => own.Quantity - bundle.Quantity)
                .SetProperty(own => own.Parts, own => own.Parts - parts), ct);
    }

    private IQueryable<Reservation> Kept(End end) =>
        db.Set<Reservation>().Where(own => own.OrderId == end.OrderId && own.Sku == end.Sku);

    private IQueryable<PromisedUnits> Owed(End end) => db.PromisesOf(end.OrderId, end.Sku, PromiseState.Owed);

    private static InvalidOperationException TooFew(End end) =>
        new($"Fewer than {end.Quantity} units of {end.Sku} are kept for {end.OrderId}.");

    private static int Units(List<Reservation> ended) => ended.Sum(own => own.Quantity);

    private static SortedDictionary<LevelKey, int> ByLevel(IEnumerable<Reservation> ended) => new(
        ended.GroupBy(own => own.Level).ToDictionary(same => same.Key, same => same.Sum(own => own.Quantity)));

    /// <summary>So many units of an order.</summary>
    private sealed record End(Guid OrderId, string Sku, int Quantity);
}
