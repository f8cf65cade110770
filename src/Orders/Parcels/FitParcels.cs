using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;

namespace CreatorFlow.Orders.Parcels;

/// <summary>
/// The lines of an order changed before it left: its open parcels follow. Units that are gone are taken out of the last
/// parcels first; new ones go into the first open one. In the caller's transaction, with no label being bought.
/// </summary>
internal sealed class FitParcels(AppDb db)
{
    /// <param name="here">Units that are still here, by SKU.</param>
    public async Task Run(Order order, IReadOnlyDictionary<string, int> here, Actor by, CancellationToken ct)
    {
        var (orders, packed) = await PackedOrders.ForChange(db, [order.Id], ct);
        var open = packed.Of(order.Id).Where(parcel => parcel.Status == ParcelStatus.Open).ToList();
        var after = open.ToDictionary(parcel => parcel, parcel => packed.LinesOf(parcel, order.Id)
            .ToDictionary(line => line.Sku, line => line.Quantity, StringComparer.Ordinal));
        Take(here, open, after);
        Add(here, open, after);

        foreach (var parcel in open)
        {
            Write(order, parcel, packed.LinesOf(parcel, order.Id), after[parcel]);
        }

        Close(order, orders, packed, [.. open.Where(parcel => after[parcel].Count == 0)], by);
    }

    private static void Take(
        IReadOnlyDictionary<string, int> here, List<Parcel> open, Dictionary<Parcel, Dictionary<string, int>> after)
    {
        foreach (var sku in after.Values.SelectMany(own => own.Keys).Distinct().ToList())
        {
            var surplus = after.Values.Sum(own => own.GetValueOrDefault(sku)) - here.GetValueOrDefault(sku);

            foreach (var own in open.AsEnumerable().Reverse().Select(parcel => after[parcel])
                .Where(own => own.ContainsKey(sku)))
            {
                var taken = Math.Clamp(surplus, 0, own[sku]);
                surplus -= taken;
                own[sku] -= taken;

                if (own[sku] == 0)
                {
                    own.Remove(sku);
                }
            }
        }
    }

    private static void Add(
        IReadOnlyDictionary<string, int> here, List<Parcel> open, Dictionary<Parcel, Dictionary<string, int>> after)
    {
        if (open.Count == 0)
        {
            return;
        }

        foreach (var (sku, wanted) in here)
        {
            var missing = wanted - after.Values.Sum(own => own.GetValueOrDefault(sku));

            if (missing > 0)
            {
                var first = after[open[0]];
                first[sku] = first.GetValueOrDefault(sku) + missing;
            }
        }
    }

    private void Write(Order order, Parcel parcel, IReadOnlyList<ParcelLine> lines, Dictionary<string, int> after)
    {
        db.RemoveRange(lines.Where(line => !after.ContainsKey(line.Sku)));

        foreach (var line in lines.Where(line => after.ContainsKey(line.Sku)))
        {
            line.Quantity = after[line.Sku];
        }

        db.AddRange(after.Where(own => lines.All(line => line.Sku != own.Key)).Select(own => new ParcelLine
        {
            WorkspaceId = order.WorkspaceId,
            ParcelId = parcel.Id,
            OrderId = order.Id,
            Sku = own.Key,
            Quantity = own.Value,
        }));
    }

    /// <summary>Empty parcels go. An order that is left with one open parcel of its own goes whole again.</summary>
    private void Close(
        Order order, Dictionary<Guid, Order> orders, PackedOrders packed, List<Parcel> empty, Actor by)
    {
        foreach (var parcel in empty)
        {
            var others = packed.OrdersIn(parcel).Where(id => id != order.Id).Select(id => orders[id]).ToList();

            if (others.Count > 1)
            {
                continue;
            }

            parcel.Dissolve();
            others.ForEach(other => Alone(other, parcel, by));
        }

        var left = packed.Of(order.Id).Except(empty).ToList();

        if (left.Count == 0 || (left is [{ Status: ParcelStatus.Open } only] && !packed.IsCombined(only)))
        {
            left.ForEach(parcel => parcel.Dissolve());
            order.Pack(inParcels: false);
        }
    }

    private void Alone(Order other, Parcel parcel, Actor by)
    {
        other.Pack(inParcels: false);
        db.Tell(new OrderUnpacked([parcel.Id]), other.Id, by, new("orders.companion_left"));
    }
}
