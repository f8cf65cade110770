using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Parcels;

/// <summary>The parcels of some orders as they are now, and what is in them; taken apart ones are left out.</summary>
internal sealed class PackedOrders
{
    private readonly ILookup<Guid, ParcelLine> byParcel;
    private readonly ILookup<Guid, Parcel> byOrder;

    private PackedOrders(IReadOnlyList<Parcel> parcels, IReadOnlyList<ParcelLine> lines)
    {
        var known = parcels.ToDictionary(parcel => parcel.Id);
        All = parcels;
        byParcel = lines.ToLookup(line => line.ParcelId);
        byOrder = lines.DistinctBy(line => (line.ParcelId, line.OrderId))
            .OrderBy(line => known[line.ParcelId].Number)
            .ToLookup(line => line.OrderId, line => known[line.ParcelId]);
    }

    public static PackedOrders None { get; } = new([], []);

    public IReadOnlyList<Parcel> All { get; }

    /// <summary>Of orders, with what else is in their parcels.</summary>
    public static async Task<PackedOrders> Load(AppDb db, IReadOnlyCollection<Guid> orderIds, CancellationToken ct)
    {
        var ids = await db.Set<ParcelLine>().Where(line => orderIds.Contains(line.OrderId))
            .Select(line => line.ParcelId).Distinct().ToListAsync(ct);
        return ids.Count == 0 ? None : await LoadParcels(db, ids, ct);
    }

    public static async Task<PackedOrders> LoadParcels(
        AppDb db, IReadOnlyCollection<Guid> parcelIds, CancellationToken ct)
    {
        var parcels = await db.Set<Parcel>()
            .Where(parcel => parcelIds.Contains(parcel.Id) && parcel.Status != ParcelStatus.Dissolved)
            .OrderBy(parcel => parcel.Number).ThenBy(parcel => parcel.Id)
            .ToListAsync(ct);
        var alive = parcels.ConvertAll(parcel => parcel.Id);
        var lines = await db.Set<ParcelLine>().Where(line => alive.Contains(line.ParcelId))
            .OrderBy(line => line.Sku).ToListAsync(ct);
        return new(parcels, lines);
    }

    /// <summary>
    /// Orders to be changed together with those that share a parcel with them, all locked in ascending order, and their
    /// parcels as they are under these locks.
    /// </summary>
    public static async Task<(Dictionary<Guid, Order> Orders, PackedOrders Packed)> ForChange(
        AppDb db, IReadOnlyCollection<Guid> orderIds, CancellationToken ct)
    {
        var all = await WithCompanions(db, orderIds, ct);
        var orders = await db.OrdersForChange(all, ct);
        var packed = orders.Values.Any(order => order.InParcels) ? await Load(db, orders.Keys, ct) : None;
        var late = packed.All.SelectMany(packed.OrdersIn).Where(id => !orders.ContainsKey(id)).Distinct().ToList();

        // Somebody combined them with others between the look and the lock.
        foreach (var (id, order) in late.Count == 0 ? [] : await db.OrdersForChange(late, ct))
        {
            orders[id] = order;
        }

        return (orders, packed);
    }

    /// <summary>The parcels of an order, by number.</summary>
    public IReadOnlyList<Parcel> Of(Guid orderId) => [.. byOrder[orderId]];

    /// <summary>What is in a parcel, by SKU.</summary>
    public IReadOnlyList<ParcelLine> LinesOf(Parcel parcel) => [.. byParcel[parcel.Id]];

    /// <summary>What is in a parcel of one of its orders.</summary>
    public IReadOnlyList<ParcelLine> LinesOf(Parcel parcel, Guid orderId) =>
        [.. byParcel[parcel.Id].Where(line => line.OrderId == orderId)];

    public IReadOnlyList<Guid> OrdersIn(Parcel parcel) =>
        [.. byParcel[parcel.Id].Select(line => line.OrderId).Distinct()];

    public bool IsCombined(Parcel parcel) => OrdersIn(parcel).Count > 1;

    public bool IsCombined(Guid orderId) => byOrder[orderId].Any(IsCombined);

    /// <summary>True when a part of the order is out of our hands.</summary>
    public bool HasPartLeft(Guid orderId) => byOrder[orderId].Any(parcel => parcel.HasLeft);

    /// <summary>Units of the order in parcels that left, by SKU.</summary>
    public Dictionary<string, int> Left(Guid orderId) => byOrder[orderId].Where(parcel => parcel.HasLeft)
        .SelectMany(parcel => LinesOf(parcel, orderId))
        .GroupBy(line => line.Sku, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.Sum(line => line.Quantity), StringComparer.Ordinal);

    private static async Task<List<Guid>> WithCompanions(
        AppDb db, IReadOnlyCollection<Guid> orderIds, CancellationToken ct)
    {
        var parcels = db.Set<ParcelLine>().Where(line => orderIds.Contains(line.OrderId)).Select(line => line.ParcelId);
        var companions = await db.Set<ParcelLine>()
            .Where(line => parcels.Contains(line.ParcelId)
                && db.Set<Parcel>().Any(own => own.Id == line.ParcelId && own.Status != ParcelStatus.Dissolved))
            .Select(line => line.OrderId).Distinct().ToListAsync(ct);
        return [.. orderIds.Union(companions)];
    }
}
