using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Shipping.Contracts;

namespace CreatorFlow.Orders.Parcels;

/// <summary>
/// Orders that are cancelled, or were shipped without us, leave the parcels that were put together for them: what is
/// not bought is stopped, what is bought and not scanned is voided, and those that share a parcel go on without them.
/// In the caller's transaction; the orders have been moved already.
/// </summary>
internal sealed class LeaveParcels(AppDb db, ILabels labels)
{
    public async Task Run(IReadOnlyCollection<Order> gone, Reason why, Actor by, CancellationToken ct)
    {
        var ids = gone.Where(order => order.InParcels).Select(order => order.Id).ToList();

        if (ids.Count == 0)
        {
            return;
        }

        var (orders, packed) = await PackedOrders.ForChange(db, ids, ct);
        var unwanted = packed.All.Where(parcel => Leave(parcel, ids, orders, packed, by)).ToList();
        Unsplit(ids, orders, packed);
        await labels.Void([.. unwanted.Select(parcel => parcel.Id)], why, by, ct);
    }

    /// <summary>Of which no part has left, none is in a parcel any more: it is as if nobody had packed it.</summary>
    private static void Unsplit(List<Guid> gone, Dictionary<Guid, Order> orders, PackedOrders packed)
    {
        foreach (var id in gone.Where(id => !packed.HasPartLeft(id)))
        {
            orders[id].Pack(inParcels: false);
        }
    }

    /// <summary>True when the parcel's label is not wanted any more.</summary>
    private bool Leave(
        Parcel parcel, List<Guid> gone, Dictionary<Guid, Order> orders, PackedOrders packed, Actor by)
    {
        var leaving = packed.OrdersIn(parcel).Where(gone.Contains).ToList();
        var others = packed.OrdersIn(parcel).Except(leaving).Select(id => orders[id]).ToList();

        if (parcel.Status is ParcelStatus.InTransit or ParcelStatus.Delivered || leaving.Count == 0)
        {
            return false;
        }

        if (parcel.Status == ParcelStatus.Shipped)
        {
            // What was shipped elsewhere left; what others share goes on its way with them.
            var stays = others.Count > 0 || leaving.Any(id => orders[id].Status != OrderStatus.Cancelled);
            return !stays && Dissolve(parcel);
        }

        var wasAsked = parcel.Status == ParcelStatus.Labelling;

        if (others.Count > 1)
        {
            leaving.ForEach(id => db.RemoveRange(packed.LinesOf(parcel, id)));
        }

        if (wasAsked && others.Count > 0)
        {
            parcel.Reopen();
            others.ForEach(other => ShipAgain(other, by));
        }

        if (others.Count <= 1)
        {
            Dissolve(parcel);
            others.ForEach(other => Alone(other, parcel, by));
        }

        return wasAsked;
    }

    private static bool Dissolve(Parcel parcel)
    {
        parcel.Dissolve();
        return true;
    }

    private void ShipAgain(Order other, Actor by)
    {
        if (other.StopLabel() is { Ok: true } stopped)
        {
            db.Tell(stopped.Value, other.Id, by, new("orders.companion_left"));
        }
    }

    private void Alone(Order other, Parcel parcel, Actor by)
    {
        other.Pack(inParcels: false);
        db.Tell(new OrderUnpacked([parcel.Id]), other.Id, by, new("orders.companion_left"));
    }
}
