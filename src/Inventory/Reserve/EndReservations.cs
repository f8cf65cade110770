using CreatorFlow.Inventory.Bundles;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Shortages;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Reserve;

/// <summary>
/// Ends the reservations of orders, each at its own location: the units are given back, or they leave the house. What
/// was promised to them or set aside for them ends too.
/// </summary>
internal sealed class EndReservations(AppDb db, TellStock tell, TimeProvider clock)
{
    public async Task Release(IReadOnlyList<Guid> orderIds, Actor by, CancellationToken ct)
    {
        var units = ByLevel(await Remove(orderIds, ct));
        var promises = db.Set<PromisedUnits>()
            .Where(own => orderIds.Contains(own.OrderId) && own.State != PromiseState.Gone);
        var promised = await promises.Select(own => own.Sku).ToListAsync(ct);

        if (promised.Count > 0)
        {
            await promises.ExecuteDeleteAsync(ct);
        }

        if (units.Count > 0)
        {
            await StockSql.Release(db, units, ct);
        }

        await tell.Changed(
            [.. units.Keys.Select(key => key.Sku), .. promised, .. await Forget(orderIds, ct)], moreFree: true, by, ct);
    }

    public async Task Consume(IReadOnlyList<Guid> orderIds, Reason why, Actor by, CancellationToken ct)
    {
        var ended = await Remove(orderIds, ct);
        var units = ByLevel(ended);
        await tell.Changed([.. await Leave(orderIds, ct), .. await Forget(orderIds, ct)], moreFree: true, by, ct);

        if (units.Count == 0)
        {
            return;
        }

        await StockSql.Consume(db, units, ct);
        var now = clock.GetUtcNow();
        db.AddRange(ended.Select(own => Movement.Of(
            db.Scope.Id, own.Level, -own.Quantity, MovementKind.Shipped, own.OrderId, why, by, now)));
    }

    private async Task<List<Reservation>> Remove(IReadOnlyList<Guid> orderIds, CancellationToken ct)
    {
        // Flushes reservations that were made earlier in this transaction.
        await db.SaveChangesAsync(ct);
        var open = db.Set<Reservation>().Where(own => orderIds.Contains(own.OrderId));

        // The levels are locked before the reservations are read: whoever ended them meanwhile has finished by then.
        await StockSql.Lock(db, await open.Select(own => own.Sku).Distinct().ToListAsync(ct), ct);
        var ended = await open.AsNoTracking().ToListAsync(ct);
        await open.ExecuteDeleteAsync(ct);
        await db.Set<KeptBundle>().Where(own => orderIds.Contains(own.OrderId)).ExecuteDeleteAsync(ct);
        return ended;
    }

    /// <summary>What was owed has left with the order; a back-order that left elsewhere wants nothing more.</summary>
    /// <returns>SKUs of which less is promised now.</returns>
    private async Task<List<string>> Leave(IReadOnlyList<Guid> orderIds, CancellationToken ct)
    {
        var promises = db.Set<PromisedUnits>().Where(own => orderIds.Contains(own.OrderId));
        var open = await promises.Select(own => new { own.Sku, own.State }).ToListAsync(ct);

        if (open.Count == 0)
        {
            return [];
        }

        await promises.Where(own => own.State == PromiseState.Waiting).ExecuteDeleteAsync(ct);
        await promises.ExecuteUpdateAsync(set => set.SetProperty(own => own.State, PromiseState.Gone), ct);
        return [.. open.Where(own => own.State == PromiseState.Waiting).Select(own => own.Sku)];
    }

    private async Task<List<string>> Forget(IReadOnlyList<Guid> orderIds, CancellationToken ct)
    {
        var aside = db.Set<UnitsAside>().Where(own => orderIds.Contains(own.OrderId));
        var skus = await aside.Select(own => own.Sku).ToListAsync(ct);

        if (skus.Count > 0)
        {
            await aside.ExecuteDeleteAsync(ct);
        }

        return skus;
    }

    private static SortedDictionary<LevelKey, int> ByLevel(IEnumerable<Reservation> ended) => new(
        ended.GroupBy(own => own.Level).ToDictionary(same => same.Key, same => same.Sum(own => own.Quantity)));
}
