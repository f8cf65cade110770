using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Reserve;

/// <summary>Sums the open reservations of each order.</summary>
internal sealed class ReservedUnits(AppDb db) : IReservedUnits
{
    public async Task<IReadOnlyDictionary<Guid, int>> ByOrder(CancellationToken ct) => await db.Set<Reservation>()
        .GroupBy(own => own.OrderId)
        .Select(same => new { same.Key, Units = same.Sum(own => own.Quantity) })
        .ToDictionaryAsync(own => own.Key, own => own.Units, ct);
}
