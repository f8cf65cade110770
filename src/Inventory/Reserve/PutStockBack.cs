using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Reserve;

/// <summary>Units that had left are back in the house: on hand rises, and orders that wait may get them.</summary>
internal sealed class PutStockBack(AppDb db, TimeProvider clock)
{
    public async Task Run(
        Guid documentId, IReadOnlyList<StockLine> lines, Reason why, Actor by, CancellationToken ct)
    {
        var units = lines.GroupBy(line => line.Sku, StringComparer.Ordinal)
            .Select(same => (Sku: same.Key, Quantity: same.Sum(line => line.Quantity)))
            .Where(own => own.Quantity > 0)
            .OrderBy(own => own.Sku, StringComparer.Ordinal)
            .ToList();

        if (units.Count == 0)
        {
            return;
        }

        var levels = await StockSql.Lock(db, units.Select(own => own.Sku), ct);
        var now = clock.GetUtcNow();

        foreach (var (sku, quantity) in units)
        {
            if (!levels.ContainsKey(sku))
            {
                throw new InvalidOperationException($"There is no level of {sku} to put units back to.");
            }

            await db.Set<StockLevel>()
                .Where(level => level.Sku == sku && level.Location == StockLevel.MainLocation)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(level => level.OnHand, level => level.OnHand + quantity), ct);
            db.Add(Movement.Of(db.Scope.Id, sku, quantity, MovementKind.Returned, documentId, why, by, now));
        }

        db.Tell(new StockChanged([.. units.Select(own => own.Sku)], MoreFree: true), Guid.Empty, by);
    }
}
