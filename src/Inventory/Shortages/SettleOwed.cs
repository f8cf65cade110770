using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Shortages;

/// <summary>
/// Units came: what is owed is settled before anybody else gets one, in the same transaction. What left already is
/// taken off what came; then the orders that are owed units get them, the oldest first.
/// </summary>
internal sealed class SettleOwed(AppDb db, TimeProvider clock)
{
    /// <param name="places">Locations whose units may be reserved, in the order in which they are asked.</param>
    public async Task Run(
        IReadOnlyCollection<string> skus, IReadOnlyList<string> places, Actor by, CancellationToken ct)
    {
        var debts = db.Set<PromisedUnits>()
            .Where(own => skus.Contains(own.Sku) && own.State != PromiseState.Waiting);

        if (!await debts.AnyAsync(ct))
        {
            return;
        }

        // The debts are read once the levels are locked: whoever settled some meanwhile has finished by then.
        var levels = await StockSql.Lock(db, skus, ct);
        var owed = await debts.AsNoTracking().ToListAsync(ct);
        var free = levels.ToDictionary(own => own.Key, own => own.Value.OnHand - own.Value.Reserved);
        var (left, kept) = (new Dictionary<LevelKey, int>(), new Dictionary<LevelKey, int>());

        foreach (var promise in owed.OrderByDescending(own => own.State == PromiseState.Gone).ThenBy(own => own.At)
            .ThenBy(own => own.OrderId))
        {
            var found = Found(promise, places, free);

            foreach (var (key, units) in found)
            {
                var all = promise.State == PromiseState.Gone ? left : kept;
                all[key] = all.GetValueOrDefault(key) + units;
                await Settle(promise, key, units, by, ct);
            }

            await db.PromisesOf(promise.OrderId, promise.Sku, promise.State).Lower(found.Sum(own => own.Units), ct);
        }

        await StockSql.Move(db, left.ToDictionary(own => own.Key, own => -own.Value), ct);
        await StockSql.Reserve(db, kept, ct);
    }

    /// <summary>Takes what is free for a promise, location by location.</summary>
    private static List<(LevelKey Key, int Units)> Found(
        PromisedUnits promise, IReadOnlyList<string> places, Dictionary<LevelKey, int> free)
    {
        var found = new List<(LevelKey Key, int Units)>();
        var open = promise.Quantity;

        foreach (var key in places.Select(place => new LevelKey(promise.Sku, place)))
        {
            if (Math.Min(open, free.GetValueOrDefault(key)) is var units and > 0)
            {
                free[key] -= units;
                open -= units;
                found.Add((key, units));
            }
        }

        return found;
    }

    private async Task Settle(PromisedUnits promise, LevelKey key, int units, Actor by, CancellationToken ct)
    {
        if (promise.State == PromiseState.Gone)
        {
            db.Add(Movement.Of(
                db.Scope.Id, key, -units, MovementKind.Shipped, promise.OrderId, new("inventory.owed_settled"), by,
                clock.GetUtcNow()));
            return;
        }

        var grown = await db.Set<Reservation>()
            .Where(own => own.OrderId == promise.OrderId && own.Sku == key.Sku && own.Location == key.Location)
            .ExecuteUpdateAsync(set => set.SetProperty(own => own.Quantity, own => own.Quantity + units), ct);

        if (grown == 0)
        {
            await db.Insert(
                [new Reservation
                {
                    WorkspaceId = db.Scope.Id,
                    OrderId = promise.OrderId,
                    Sku = key.Sku,
                    Location = key.Location,
                    Quantity = units,
                }],
                ct);
        }
    }
}
