using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Parcels.AtChannel;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Parcels;

/// <summary>So many units of a SKU.</summary>
internal sealed record Units(string Sku, int Quantity);

/// <summary>
/// A person says which units of an order go in which parcel; each parcel gets a label of its own. What has left stays
/// as it is; the rest may be packed anew until a label is asked for. Who did not see how it is packed by now is
/// refused: of two people who split it at once the later does not undo what the first one did. An order under a label
/// of its channel is split by the channel.
/// </summary>
internal sealed class SplitOrder(AppDb db, SplitAtChannel atChannel, TimeProvider clock)
{
    /// <param name="parcels">What goes in each; every unit that is still here in exactly one of them.</param>
    /// <param name="seen">
    /// The numbers of the parcels it went in when that was decided; null for how it is when this is called.
    /// </param>
    public async Task<Result<Guid>> Run(
        Guid orderId, IReadOnlyList<IReadOnlyList<Units>> parcels, IReadOnlyCollection<int>? seen, Actor by,
        CancellationToken ct)
    {
        if (parcels.Count is < 2 or > ParcelProblems.MaxParcels
            || parcels.Any(parcel => parcel.Sum(own => own.Quantity) < 1 || parcel.Any(own => own.Quantity < 0)))
        {
            return ParcelProblems.ParcelCount();
        }

        if (await atChannel.Find(orderId, ct) is { } there)
        {
            return await atChannel.Run(there, parcels, seen, by, ct);
        }

        var before = seen ?? await ParcelNumbers.Of(db, orderId, ct);
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

        if (!before.Order().SequenceEqual(packed.Of(orderId).Select(parcel => parcel.Number)))
        {
            return ParcelProblems.PackedMeanwhile(order.Number);
        }

        var lines = await db.Set<OrderLine>().Where(line => line.OrderId == orderId).ToListAsync(ct);

        if (OpenUnits.Compare(OpenUnits.Of(lines, packed, orderId), parcels.SelectMany(parcel => parcel)) is { } wrong)
        {
            return wrong;
        }

        await Pack(order, packed, parcels, by, ct);
        await work.Commit(ct);
        return orderId;
    }

    private static Problem? Refuse(Order order, PackedOrders packed) =>
        order.Status is not (OrderStatus.Ready or OrderStatus.Held)
            ? ParcelProblems.CannotPack(order.Number, order.Status)
            : order.HasLabelOfChannel ? OrderProblems.LabelOfChannel(order.Number)
            : order.CancelAsked ? OrderProblems.CancelAsked(order.Number)
            : packed.IsCombined(order.Id) ? ParcelProblems.InCombined(order.Number)
            : null;

    private async Task Pack(
        Order order, PackedOrders packed, IReadOnlyList<IReadOnlyList<Units>> parcels, Actor by, CancellationToken ct)
    {
        foreach (var old in packed.Of(order.Id).Where(parcel => !parcel.HasLeft))
        {
            old.Dissolve();
        }

        var now = clock.GetUtcNow();
        var next = await ParcelNumbers.Next(db, order, ct);
        var made = parcels.Select((_, i) => Parcel.Of(order, next + i, by, now)).ToList();
        db.AddRange(made);
        db.AddRange(made.Zip(parcels).SelectMany(pair => OpenUnits.Sum(pair.Second).Select(own => new ParcelLine
        {
            WorkspaceId = order.WorkspaceId,
            ParcelId = pair.First.Id,
            OrderId = order.Id,
            Sku = own.Key,
            Quantity = own.Value,
        })));
        order.Pack(inParcels: true);
        db.Tell(
            new OrderSplit([.. made.Select(parcel => parcel.Id)]), order.Id, by,
            new Reason("orders.split").With("count", made.Count));
    }
}
