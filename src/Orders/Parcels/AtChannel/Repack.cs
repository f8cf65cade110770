using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Import;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;

namespace CreatorFlow.Orders.Parcels.AtChannel;

/// <summary>
/// Brings the parcels of orders into the shape of the channel's packages. A label that is being bought for another
/// shape is given up first; what has left stays. In the caller's transaction, with the orders locked.
/// </summary>
internal sealed class Repack(AppDb db, StopOtherLabels stopOthers, TimeProvider clock)
{
    public async Task Run(
        IReadOnlyList<IReadOnlyList<PackageLine>> wanted, Dictionary<Guid, Order> orders, PackedOrders packed,
        Actor by, CancellationToken ct)
    {
        var open = packed.All.Where(parcel => !parcel.HasLeft).ToList();
        var kept = open.Where(parcel => wanted.Any(own => Is(parcel, own, packed))).ToList();
        var packedThere = wanted.SelectMany(own => own).Select(line => line.Order.Id).ToHashSet();
        var dropped = open.Except(kept)
            .Where(parcel => parcel.PackageId is not null || packed.OrdersIn(parcel).Any(packedThere.Contains))
            .ToList();
        var made = wanted.Where(own => !kept.Exists(parcel => Is(parcel, own, packed))).ToList();
        var changed = dropped.SelectMany(packed.OrdersIn)
            .Concat(made.SelectMany(own => own.Select(line => line.Order.Id)))
            .Distinct().Select(id => orders[id]).ToList();

        if (changed.Count == 0)
        {
            return;
        }

        await stopOthers.Run(changed, by, ct);
        dropped.ForEach(parcel => parcel.Dissolve());
        var parcels = kept.Select(parcel => (Parcel: parcel, Orders: packed.OrdersIn(parcel))).ToList();

        foreach (var lines in made)
        {
            parcels.Add((await Make(lines, by, parcels, ct), [.. lines.Select(line => line.Order.Id).Distinct()]));
        }

        changed.ForEach(order => Tell(order, parcels, orders, packed, dropped, by));
    }

    private static bool Is(Parcel parcel, IReadOnlyList<PackageLine> wanted, PackedOrders packed) =>
        parcel.PackageId == wanted[0].PackageId
        && packed.LinesOf(parcel).Select(line => (line.OrderId, line.Sku, line.Quantity))
            .ToHashSet().SetEquals(wanted.Select(line => (line.Order.Id, line.Sku, line.Quantity)));

    private async Task<Parcel> Make(
        IReadOnlyList<PackageLine> lines, Actor by, List<(Parcel Parcel, IReadOnlyList<Guid> Orders)> parcels,
        CancellationToken ct)
    {
        var first = lines.Select(line => line.Order).OrderBy(order => order.PlacedAt).ThenBy(order => order.Id).First();
        var prefix = Parcel.PrefixOf(first);

        // Numbers given in this transaction are not in the database yet.
        var next = Math.Max(
            await ParcelNumbers.Next(db, first, ct),
            1 + parcels.Select(own => own.Parcel)
                .Where(parcel => parcel.Reference.StartsWith(prefix, StringComparison.Ordinal))
                .Select(parcel => parcel.Number).DefaultIfEmpty().Max());
        var parcel = Parcel.OfChannel(first, next, lines[0].PackageId, by, clock.GetUtcNow());
        db.Add(parcel);
        db.AddRange(lines.Select(line => new ParcelLine
        {
            WorkspaceId = parcel.WorkspaceId,
            ParcelId = parcel.Id,
            OrderId = line.Order.Id,
            Sku = line.Sku,
            Quantity = line.Quantity,
        }));
        return parcel;
    }

    private void Tell(
        Order order, List<(Parcel Parcel, IReadOnlyList<Guid> Orders)> parcels, Dictionary<Guid, Order> orders,
        PackedOrders packed, List<Parcel> dropped, Actor by)
    {
        var own = parcels.Where(parcel => parcel.Orders.Contains(order.Id)).ToList();
        order.Pack(inParcels: own.Count > 0 || packed.HasPartLeft(order.Id));

        if (own is [{ Orders.Count: > 1 } shared])
        {
            List<string> numbers =
                [.. shared.Orders.Select(id => orders[id].Number).Order(StringComparer.Ordinal)];
            db.Tell(
                new OrderCombined(shared.Parcel.Id, numbers), order.Id, by,
                new Reason("orders.combined").With("orders", string.Join(", ", numbers)));
        }
        else if (own.Count > 0)
        {
            db.Tell(
                new OrderSplit([.. own.Select(parcel => parcel.Parcel.Id)]), order.Id, by,
                new Reason("orders.split").With("count", own.Count));
        }
        else
        {
            db.Tell(
                new OrderUnpacked([.. dropped.Where(parcel => packed.OrdersIn(parcel).Contains(order.Id))
                    .Select(parcel => parcel.Id)]),
                order.Id, by, new("orders.unpacked"));
        }
    }
}
