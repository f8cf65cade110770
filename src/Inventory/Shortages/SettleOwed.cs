using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Reserve;
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
    private readonly SortedDictionary<LevelKey, int> left = [];
    private readonly SortedDictionary<LevelKey, int> kept = [];

    /// <summary>Returns the SKUs of which something was settled.</summary>
    public async Task<IReadOnlyList<string>> Run(IReadOnlyCollection<string> skus, Actor by, CancellationToken ct)
    {
        var debts = db.Set<PromisedUnits>()
            .Where(own => skus.Contains(own.Sku) && own.State != PromiseState.Waiting);

        if (!await debts.AnyAsync(ct))
        {
            return [];
        }

        left.Clear();
        kept.Clear();

        // The debts are read once the levels are locked: whoever settled some meanwhile has finished by then.
        var levels = await StockSql.Lock(db, skus, ct);
        var owed = await debts.ToListAsync(ct);
        var places = (await Circumstances.Of(db, ct)).Places;
        var free = levels.ToDictionary(own => own.Key, own => own.Value.OnHand - own.Value.Reserved);

        foreach (var promise in owed.OrderByDescending(own => own.State == PromiseState.Gone).ThenBy(own => own.At)
            .ThenBy(own => own.OrderId))
        {
            foreach (var key in places.Select(place => new LevelKey(promise.Sku, place)))
            {
                await Settle(promise, key, free, by, ct);
            }

            if (promise.Quantity == 0)
            {
                db.Remove(promise);
            }
        }

        await StockSql.Move(db, left, ct);
        await StockSql.Reserve(db, kept, ct);
        return [.. left.Keys.Concat(kept.Keys).Select(key => key.Sku).Distinct()];
    }

    private async Task Settle(
        PromisedUnits promise, LevelKey key, Dictionary<LevelKey, int> free, Actor by, CancellationToken ct)
    {
        var units = Math.Min(promise.Quantity, free.GetValueOrDefault(key));

        if (units == 0)
        {
            return;
        }

        free[key] -= units;
        promise.Quantity -= units;

        if (promise.State == PromiseState.Gone)
        {
            left[key] = left.GetValueOrDefault(key) - units;
            db.Add(Movement.Of(
                db.Scope.Id, key, -units, MovementKind.Shipped, promise.OrderId, new("inventory.owed_settled"), by,
                clock.GetUtcNow()));
            return;
        }

        kept[key] = kept.GetValueOrDefault(key) + units;
        await Keep(promise.OrderId, key, units, ct);
    }

    private async Task Keep(Guid orderId, LevelKey key, int units, CancellationToken ct)
    {
        var grown = await db.Set<Reservation>()
            .Where(own => own.OrderId == orderId && own.Sku == key.Sku && own.Location == key.Location)
            .ExecuteUpdateAsync(set => set.SetProperty(own => own.Quantity, own => own.Quantity + units), ct);

        if (grown == 0)
        {
            await db.Insert(
                [new Reservation
                {
                    WorkspaceId = db.Scope.Id,
                    OrderId = orderId,
                    Sku = key.Sku,
                    Location = key.Location,
                    Quantity = units,
                }],
                ct);
        }
    }
}
