using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Platform.Data;
using CreatorFlow.Shipping.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Ship;

/// <summary>What a carrier has to know of parcels: whole orders, and parcels that were put together by hand.</summary>
internal sealed class ParcelsToShip(AppDb db, ICatalogue catalogue)
{
    /// <summary>What a unit is taken to weigh while nobody has said.</summary>
    public const int UnknownUnitWeightGrams = 200;

    /// <summary>No carrier takes more.</summary>
    public const int MaxWeightGrams = 68_000;

    /// <summary>The parcels of orders that go whole: each has the id of its order.</summary>
    public async Task<List<ParcelToShip>> Of(IReadOnlyList<Order> orders, CancellationToken ct)
    {
        var ids = orders.Select(order => order.Id).ToList();
        var lines = (await db.Set<OrderLine>().Where(line => ids.Contains(line.OrderId)).AsNoTracking().ToListAsync(ct))
            .ToLookup(line => line.OrderId);
        var weights = await Weights(lines.SelectMany(own => own).Select(line => line.Sku), ct);

        return [.. orders.Select(order => Of(
            order.Id, order.Number, [order],
            lines[order.Id].Sum(line => Grams(line.Sku, line.Quantity, weights))))];
    }

    /// <summary>Parcels that were put together by hand.</summary>
    public async Task<List<ParcelToShip>> Of(
        IReadOnlyList<Parcel> parcels, PackedOrders packed, IReadOnlyDictionary<Guid, Order> orders,
        CancellationToken ct)
    {
        var weights = await Weights(parcels.SelectMany(packed.LinesOf).Select(line => line.Sku), ct);

        return [.. parcels.Select(parcel => Of(
            parcel.Id, parcel.Reference, [.. packed.OrdersIn(parcel).Select(id => orders[id])],
            packed.LinesOf(parcel).Sum(line => Grams(line.Sku, line.Quantity, weights)), parcel.PackageId))];
    }

    private async Task<IReadOnlyDictionary<string, int>> Weights(IEnumerable<string> skus, CancellationToken ct) =>
        await catalogue.WeightGrams([.. skus.Distinct()], ct);

    private static int Grams(string sku, int quantity, IReadOnlyDictionary<string, int> weights) =>
        quantity * weights.GetValueOrDefault(sku, UnknownUnitWeightGrams);

    /// <summary>The nearest deadlines of all the orders in it count.</summary>
    private static ParcelToShip Of(
        Guid id, string reference, IReadOnlyList<Order> orders, int grams, string? packageId = null) =>
        new(
            id, reference, AddressOf(orders[0]), Math.Clamp(grams, 1, MaxWeightGrams),
            orders.Min(order => order.DispatchBy), orders.Min(order => order.DeliverBy))
        {
            Urgent = orders.Any(order => order.Urgent),
            OfChannel = orders[0].HasLabelOfChannel
                ? new(orders[0].ShopId, orders[0].Number) { PackageId = packageId }
                : null,
        };

    /// <summary>A channel that sells the label may keep the address to itself.</summary>
    private static Address AddressOf(Order order) => order.Address is { } to
        ? new(to.Name, to.Line1, to.Line2, to.City, to.State, to.PostalCode, to.Country, to.Phone)
        : new(order.BuyerName ?? "", "", null, "", null, "", "", null);
}
