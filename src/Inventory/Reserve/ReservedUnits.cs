using CreatorFlow.Inventory.Bundles;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Shortages;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Reserve;

/// <summary>Sums the open reservations of each order, in units as the order counts them: a bundle is one.</summary>
internal sealed class ReservedUnits(AppDb db) : IReservedUnits
{
    public async Task<IReadOnlyDictionary<Guid, int>> ByOrder(CancellationToken ct)
    {
        var units = await db.Set<Reservation>()
            .GroupBy(own => own.OrderId)
            .Select(same => new { same.Key, Units = same.Sum(own => own.Quantity) })
            .ToDictionaryAsync(own => own.Key, own => own.Units, ct);

        foreach (var kept in await db.Set<KeptBundle>().AsNoTracking().ToListAsync(ct))
        {
            units[kept.OrderId] = units.GetValueOrDefault(kept.OrderId) - kept.Parts + kept.Quantity;
        }

        // What is owed to an order is its own, though it lies on no shelf yet.
        foreach (var owed in await db.Set<PromisedUnits>().AsNoTracking()
            .Where(own => own.State == PromiseState.Owed).ToListAsync(ct))
        {
            units[owed.OrderId] = units.GetValueOrDefault(owed.OrderId) + owed.Quantity;
        }

        return units;
    }
}
