using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;

namespace CreatorFlow.Orders.Parcels;

/// <summary>Asks for the label of one parcel of an order; the others wait.</summary>
internal sealed class ShipParcel(AppDb db, ParcelsToShip parcels, AskParcels askParcels, ILabels labels)
{
    /// <summary>Answers with the order that was asked about.</summary>
    public async Task<Result<Guid>> Run(Guid orderId, Guid parcelId, Reason why, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var (orders, packed) = await PackedOrders.ForChange(db, [orderId], ct);

        if (!orders.TryGetValue(orderId, out var order))
        {
            return OrderProblems.NotFound(orderId);
        }

        if (packed.Of(orderId).FirstOrDefault(own => own.Id == parcelId) is not { } parcel)
        {
            return ParcelProblems.NotFound(parcelId);
        }

        // A label that could not be had may be asked for again.
        await askParcels.DropFailedLabels(order, orders, packed, by, ct);

        if (parcel.Status != ParcelStatus.Open)
        {
            return ParcelProblems.NotOpen(parcel.Number, parcel.Status);
        }

        var asked = new List<Parcel>();

        if (askParcels.Ask(order, [parcel], orders, packed, why, by, asked) is { } problem)
        {
            return problem;
        }

        await labels.Buy(await parcels.Of(asked, packed, orders, ct), by, ct);
        await work.Commit(ct);
        return orderId;
    }
}
