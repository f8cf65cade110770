using CreatorFlow.Inventory.Bundles;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Reserve;

/// <summary>
/// Ends the reservations of orders, each at its own location: the units are given back, or they leave the house.
/// </summary>
internal sealed class EndReservations(AppDb db, TimeProvider clock)
{
    public async Task Release(IReadOnlyList<Guid> orderIds, Actor by, CancellationToken ct)
    {
        var units = ByLevel(await Remove(orderIds, ct));

        if (units.Count > 0)
        {
            await StockSql.Release(db, units, ct);
            await TellStock.Changed(db, [.. units.Keys.Select(key => key.Sku)], moreFree: true, by, ct);
        }
    }

    public async Task Consume(IReadOnlyList<Guid> orderIds, Reason why, Actor by, CancellationToken ct)
    {
        var ended = await Remove(orderIds, ct);
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

    private static SortedDictionary<LevelKey, int> ByLevel(IEnumerable<Reservation> ended) => new(
        ended.GroupBy(own => own.Level).ToDictionary(same => same.Key, same => same.Sum(own => own.Quantity)));
}
