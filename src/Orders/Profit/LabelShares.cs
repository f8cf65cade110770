using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Platform.Data;
using CreatorFlow.Shipping.Contracts;

namespace CreatorFlow.Orders.Profit;

/// <summary>What an order bears of the labels it travels under, in minor units.</summary>
/// <param name="OwnMinor">Paid to our carriers.</param>
/// <param name="ChannelMinor">Paid to the channel, which takes it out of the settlement.</param>
internal sealed record LabelShare(long OwnMinor, long ChannelMinor);

/// <summary>
/// What was paid for the labels of orders. Orders that share a parcel share its cost evenly, to the cent: the first of
/// them by their ids bear what does not come out even.
/// </summary>
internal sealed class LabelShares(AppDb db, ILabelSpend spend)
{
    /// <summary>In the currency of the order; where nothing was paid, or in another one, it is left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, LabelShare>> Of(
        IReadOnlyCollection<Order> orders, CancellationToken ct)
    {
        var packed = orders.Any(order => order.InParcels)
            ? await PackedOrders.Load(db, [.. orders.Select(order => order.Id)], ct)
            : PackedOrders.None;
        var ids = orders.Where(order => !order.InParcels).Select(order => order.Id)
            .Concat(packed.All.Select(parcel => parcel.Id)).ToList();
        var paid = await spend.OfParcels(ids, ct);
        var shares = new Dictionary<Guid, LabelShare>();

        foreach (var order in orders)
        {
            if (Labels(order, packed, paid) is { Count: > 0 } labels
                && labels.TrueForAll(label => label.Cost.Currency == order.Currency))
            {
                shares[order.Id] = new(
                    labels.Where(label => !label.OfChannel).Sum(label => label.Cost.Minor),
                    labels.Where(label => label.OfChannel).Sum(label => label.Cost.Minor));
            }
        }

        return shares;
    }

    private static List<PaidLabel> Labels(
        Order order, PackedOrders packed, IReadOnlyDictionary<Guid, IReadOnlyList<PaidLabel>> paid) => order.InParcels
        ? [.. packed.Of(order.Id).SelectMany(parcel => paid.GetValueOrDefault(parcel.Id, [])
            .Select(label => ShareOf(label, order.Id, packed.OrdersIn(parcel))))]
        : [.. paid.GetValueOrDefault(order.Id, [])];

    private static PaidLabel ShareOf(PaidLabel label, Guid orderId, IReadOnlyList<Guid> sharing)
    {
        var (position, minor) = (sharing.Order().ToList().IndexOf(orderId), label.Cost.Minor);
        var share = (minor / sharing.Count) + (position < minor % sharing.Count ? 1 : 0);
        return label with { Cost = label.Cost with { Minor = share } };
    }
}
