using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Compliance;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Parcels.AtChannel;
using CreatorFlow.Platform.Data;
using CreatorFlow.Shipping.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Parcels;

/// <summary>A parcel of an order as its page shows it.</summary>
/// <param name="Units">What is in it of this order.</param>
/// <param name="Others">The orders that share it, by number.</param>
internal sealed record ShownParcel(
    Parcel Parcel, IReadOnlyList<ParcelLine> Units, IReadOnlyList<OtherOrder> Others, LabelView? Label)
{
    /// <summary>Its label may be asked for.</summary>
    public bool MayShip => Parcel.Status == ParcelStatus.Open
        || (Parcel.Status == ParcelStatus.Labelling && Label is { Status: LabelStatus.Failed });
}

/// <summary>An order that shares a parcel, or could.</summary>
internal sealed record OtherOrder(Guid Id, string Number);

/// <summary>The parcels of an order for its page, and the orders it could share one with.</summary>
internal sealed class ShownParcels(AppDb db, ILabels labels, ShopPolicies policies)
{
    /// <summary>Null when there is no such order.</summary>
    public async Task<IReadOnlyList<ShownParcel>?> Find(Guid orderId, CancellationToken ct) =>
        await db.Set<Order>().AsNoTracking().FirstOrDefaultAsync(own => own.Id == orderId, ct) is { } order
            ? await Of(order, ct)
            : null;

    public async Task<IReadOnlyList<ShownParcel>> Of(Order order, CancellationToken ct)
    {
        if (!order.InParcels)
        {
            return [];
        }

        var packed = await PackedOrders.Load(db, [order.Id], ct);
        var others = packed.All.SelectMany(packed.OrdersIn).Where(id => id != order.Id).Distinct().ToList();
        var numbers = await db.Set<Order>().Where(own => others.Contains(own.Id))
            .Select(own => new OtherOrder(own.Id, own.Number)).ToDictionaryAsync(own => own.Id, ct);
        var shown = new List<ShownParcel>();

        foreach (var parcel in packed.Of(order.Id))
        {
            shown.Add(new(
                parcel,
                packed.LinesOf(parcel, order.Id),
                [.. packed.OrdersIn(parcel).Where(numbers.ContainsKey).Select(id => numbers[id])
                    .OrderBy(own => own.Number, StringComparer.Ordinal)],
                await labels.Of(parcel.Id, ct)));
        }

        return shown;
    }

    /// <summary>How many orders could go in one parcel with this one.</summary>
    /// <param name="shop">That of the order; null when it is not known (any more).</param>
    public async Task<int> Fitting(Order order, ConnectedShop? shop, CancellationToken ct)
    {
        if (!Combinable.May(order))
        {
            return 0;
        }

        var most = policies.MostCombined(shop);
        var candidates = order.HasLabelOfChannel ? CombinableAtChannel.Candidates(db) : Combinable.Candidates(db);
        var same = await candidates
            .Where(own => own.ShopId == order.ShopId && own.BuyerId == order.BuyerId && own.Id != order.Id)
            .Take(most).AsNoTracking().ToListAsync(ct);
        return same.Count(own => order.HasLabelOfChannel
            ? own.DeliveryOption == order.DeliveryOption
            : CombineOrders.Differs(own, order) is null);
    }

    /// <summary>The first order in a parcel; null when there is no such parcel.</summary>
    public async Task<Guid?> OrderOf(Guid parcelId, CancellationToken ct) => await db.Set<ParcelLine>()
        .Where(line => line.ParcelId == parcelId).Select(line => (Guid?)line.OrderId).FirstOrDefaultAsync(ct);
}
