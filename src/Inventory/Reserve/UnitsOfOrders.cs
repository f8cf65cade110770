using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Locations;
using CreatorFlow.Inventory.Shortages;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Reserve;

/// <summary>Reads from the reservations what is to be fetched, and from the ledger what has left.</summary>
internal sealed class UnitsOfOrders(AppDb db) : IOrderUnits
{
    public async Task<IReadOnlyList<OrderUnits>> Of(IReadOnlyCollection<Guid> orderIds, CancellationToken ct)
    {
        var kept = await db.Set<Reservation>().AsNoTracking().Where(own => orderIds.Contains(own.OrderId))
            .Select(own => new Found(own.OrderId, own.Sku, own.Location, own.Quantity)).ToListAsync(ct);
        var left = await db.Set<Movement>().AsNoTracking()
            .Where(own => own.Kind == MovementKind.Shipped && own.ReferenceId != null
                && orderIds.Contains(own.ReferenceId.Value))
            .Select(own => new Found(own.ReferenceId!.Value, own.Sku, own.Location, -own.Quantity)).ToListAsync(ct);
        var owed = await db.Set<PromisedUnits>().AsNoTracking()
            .Where(own => orderIds.Contains(own.OrderId) && own.State != PromiseState.Waiting)
            .Select(own => new Found(own.OrderId, own.Sku, "", own.Quantity)).ToListAsync(ct);
        List<Found> found = [.. kept, .. left, .. owed];
        var skus = found.Select(own => own.Sku).Distinct().ToList();
        var titles = await db.Set<Sku>().Where(sku => skus.Contains(sku.Code))
            .ToDictionaryAsync(sku => sku.Code, sku => sku.Title, ct);
        var places = await LocationRows.All(db, ct);

        return
        [
            .. found
                .Select(own => (Own: own, Turn: places.FindIndex(place => place.Code == own.Location)))
                .OrderBy(own => own.Turn).ThenBy(own => own.Own.Sku, StringComparer.Ordinal)
                .Select(own => new OrderUnits(
                    own.Own.OrderId, own.Own.Sku, titles.GetValueOrDefault(own.Own.Sku, own.Own.Sku),
                    own.Own.Location, own.Turn < 0 ? own.Own.Location : places[own.Turn].Name, own.Own.Quantity)),
        ];
    }

    private sealed record Found(Guid OrderId, string Sku, string Location, int Quantity);
}
