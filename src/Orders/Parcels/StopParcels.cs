using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Shipping.Contracts;

namespace CreatorFlow.Orders.Parcels;

/// <summary>
/// The labels of orders are not wanted: their parcels that are being labelled are open again, and the orders that share
/// them are to ship again too. In the caller's transaction; the orders themselves are moved by the caller.
/// </summary>
internal sealed class StopParcels(AppDb db, ILabels labels)
{
    public async Task Run(
        IReadOnlyCollection<Order> stopped, IReadOnlyDictionary<Guid, Order> orders, PackedOrders packed, Reason why,
        Actor by, CancellationToken ct)
    {
        var parcels = stopped.SelectMany(order => packed.Of(order.Id))
            .Where(parcel => parcel.Status == ParcelStatus.Labelling).Distinct().ToList();

        if (parcels.Count == 0)
        {
            return;
        }

        parcels.ForEach(parcel => parcel.Reopen());

        foreach (var member in parcels.SelectMany(packed.OrdersIn).Distinct().Select(id => orders[id])
            .Where(member => member.Status == OrderStatus.Labelling))
        {
            db.Tell(member.StopLabel().Value, member.Id, by, why);
        }

        await labels.Void([.. parcels.Select(parcel => parcel.Id)], why, by, ct);
    }
}
