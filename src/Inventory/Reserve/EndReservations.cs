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
        if (orderIds.Count == 0)
        {
            return;
        }

        var here = await Circumstances.Of(db, ct);
        var units = ByLevel(await Remove(orderIds, here, ct));
        await StockSql.Release(db, units, ct);
        List<string> less = [.. await Break(orderIds, here, ct), .. await Forget(orderIds, here, ct)];
        await tell.Changed([.. units.Keys.Select(key => key.Sku), .. less], moreFree: true, by, ct);
    }

    public async Task Consume(IReadOnlyList<Guid> orderIds, Reason why, Actor by, CancellationToken ct)
    {
        if (orderIds.Count == 0)
        {
            return;
        }

        var here = await Circumstances.Of(db, ct);
        var ended = await Remove(orderIds, here, ct);
        await StockSql.Consume(db, ByLevel(ended), ct);
        var now = clock.GetUtcNow();
        db.AddRange(ended.Select(own => Movement.Of(
            db.Scope.Id, own.Level, -own.Quantity, MovementKind.Shipped, own.OrderId, why, by, now)));
        List<string> less = [.. await Leave(orderIds, here, ct), .. await Forget(orderIds, here, ct)];
        await tell.Changed(less, moreFree: true, by, ct);
    }

    private async Task<List<Reservation>> Remove(
        IReadOnlyList<Guid> orderIds, Circumstances here, CancellationToken ct)
    {
        // Flushes reservations that were made earlier in this transaction.
        await db.SaveChangesAsync(ct);
        var open = db.Set<Reservation>().Where(own => orderIds.Contains(own.OrderId));

        // The levels are locked before the reservations are read: whoever ended them meanwhile has finished by then.
        // All of them at once, in their order: those too whose units get free by what is promised or set aside no more.
        await StockSql.Lock(db, await Touched(orderIds, open, here, ct), ct);
        var ended = await open.AsNoTracking().ToListAsync(ct);

        if (ended.Count > 0)
        {
            await open.ExecuteDeleteAsync(ct);
        }

        if (here.HasBundles)
        {
            await db.Set<KeptBundle>().Where(own => orderIds.Contains(own.OrderId)).ExecuteDeleteAsync(ct);
        }

        return ended;
    }

    private async Task<List<string>> Touched(
        IReadOnlyList<Guid> orderIds, IQueryable<Reservation> open, Circumstances here, CancellationToken ct)
    {
        var skus = open.Select(own => own.Sku);
        skus = here.HasPromises
            ? skus.Union(db.Set<PromisedUnits>().Where(own => orderIds.Contains(own.OrderId)).Select(own => own.Sku))
            : skus;
        skus = here.HasAside
            ? skus.Union(db.Set<UnitsAside>().Where(own => orderIds.Contains(own.OrderId)).Select(own => own.Sku))
            : skus;
        return await skus.Distinct().ToListAsync(ct);
    }

    /// <summary>Nothing is promised to these orders any more; what left with them stays a debt.</summary>
    /// <returns>SKUs of which less is promised now.</returns>
    private async Task<List<string>> Break(
        IReadOnlyList<Guid> orderIds, Circumstances here, CancellationToken ct)
    {
        if (!here.HasPromises)
        {
            return [];
        }

        var promises = db.Set<PromisedUnits>()
            .Where(own => orderIds.Contains(own.OrderId) && own.State != PromiseState.Gone);
        var promised = await promises.Select(own => own.Sku).ToListAsync(ct);
        await promises.ExecuteDeleteAsync(ct);
        return promised;
    }

    /// <summary>What was owed has left with the order; a back-order that left elsewhere wants nothing more.</summary>
    /// <returns>SKUs of which less is promised now.</returns>
    private async Task<List<string>> Leave(
        IReadOnlyList<Guid> orderIds, Circumstances here, CancellationToken ct)
    {
        if (!here.HasPromises)
        {
            return [];
        }

        var promises = db.Set<PromisedUnits>().Where(own => orderIds.Contains(own.OrderId));
        var open = await promises.AsNoTracking().Where(own => own.State != PromiseState.Gone).ToListAsync(ct);
        await promises.Where(own => own.State == PromiseState.Waiting).ExecuteDeleteAsync(ct);

        foreach (var owed in open.Where(own => own.State == PromiseState.Owed))
        {
            await db.OwedUnitsLeft(owed.OrderId, owed.Sku, owed.Quantity, clock.GetUtcNow(), ct);
        }

        return [.. open.Where(own => own.State == PromiseState.Waiting).Select(own => own.Sku)];
    }

    private async Task<List<string>> Forget(
        IReadOnlyList<Guid> orderIds, Circumstances here, CancellationToken ct)
    {
        if (!here.HasAside)
        {
            return [];
        }

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
