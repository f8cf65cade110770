using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Shipping.Contracts;

namespace CreatorFlow.Orders.Import;

/// <summary>
/// Orders are to travel under another label than the one that is being bought: that one is stopped, for the whole order
/// or for its parcels. In the caller's transaction.
/// </summary>
internal sealed class StopOtherLabels(AppDb db, ILabels labels, StopParcels stopParcels)
{
    public async Task Run(IReadOnlyList<Order> changed, Actor by, CancellationToken ct)
    {
        var labelled = changed.Where(order => order.Status == OrderStatus.Labelling).ToList();

        if (labelled.Count == 0)
        {
            return;
        }

        var why = new Reason("orders.shipping_changed");
        var (orders, packed) = await PackedOrders.ForChange(db, [.. labelled.Select(order => order.Id)], ct);
        labelled.ForEach(order => db.Tell(order.StopLabel().Value, order.Id, by, why));
        await labels.Void([.. labelled.Where(order => !order.InParcels).Select(order => order.Id)], why, by, ct);
        await stopParcels.Run([.. labelled.Where(order => order.InParcels)], orders, packed, why, by, ct);
    }
}
