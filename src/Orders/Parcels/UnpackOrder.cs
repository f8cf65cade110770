using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Parcels.AtChannel;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Parcels;

/// <summary>
/// An order goes in one parcel of its own again: a split is taken back, or the order is taken out of the parcel that it
/// shares with others, which stay together when they are still more than one. A package of a channel is opened by it.
/// </summary>
internal sealed class UnpackOrder(AppDb db, UnpackAtChannel atChannel)
{
    public async Task<Result<Guid>> Run(Guid orderId, Actor by, CancellationToken ct)
    {
        if (await atChannel.Owns(orderId, ct))
        {
            return await atChannel.Run(orderId, by, ct);
        }

        await using var work = await db.Begin(ct);
        var (orders, packed) = await PackedOrders.ForChange(db, [orderId], ct);

        if (!orders.TryGetValue(orderId, out var order))
        {
            return OrderProblems.NotFound(orderId);
        }

        if (Refuse(order, packed) is { } problem)
        {
            return problem;
        }

        Unpack(order, orders, packed, by);
        await work.Commit(ct);
        return orderId;
    }

    private static Problem? Refuse(Order order, PackedOrders packed) =>
        !order.InParcels ? ParcelProblems.NotPacked(order.Number)
        : packed.Of(order.Id).Any(parcel => parcel.PackageId is not null) ? OrderProblems.LabelOfChannel(order.Number)
        : packed.HasPartLeft(order.Id) ? ParcelProblems.PartLeft(order.Number)
        : order.Status is OrderStatus.Ready or OrderStatus.Held or OrderStatus.NoStock ? null
        : ParcelProblems.CannotPack(order.Number, order.Status);

    private void Unpack(Order order, Dictionary<Guid, Order> orders, PackedOrders packed, Actor by)
    {
        var parcels = packed.Of(order.Id);

        foreach (var parcel in parcels)
        {
            var others = packed.OrdersIn(parcel).Where(id => id != order.Id).ToList();

            if (others.Count > 1)
            {
                db.RemoveRange(packed.LinesOf(parcel, order.Id));
                continue;
            }

            parcel.Dissolve();
            others.ForEach(id => Release(orders[id], [parcel], by));
        }

        Release(order, parcels, by);
    }

    private void Release(Order order, IReadOnlyList<Parcel> parcels, Actor by)
    {
        order.Pack(inParcels: false);
        db.Tell(
            new OrderUnpacked([.. parcels.Select(parcel => parcel.Id)]), order.Id, by, new("orders.unpacked"));
    }
}
