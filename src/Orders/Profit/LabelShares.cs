using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Shipping.Contracts;

namespace CreatorFlow.Orders.Profit;

/// <summary>
/// What was paid for the labels of orders. Orders that share a parcel share its cost evenly, to the cent: the first of
/// them by their ids bear what does not come out even.
/// </summary>
internal sealed class LabelShares(AppDb db, ILabelSpend spend)
{
    /// <summary>In the currency of the order; where nothing was paid, or in another one, it is left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, long>> Of(IReadOnlyCollection<Order> orders, CancellationToken ct)
    {
        var packed = orders.Any(order => order.InParcels)
            ? await PackedOrders.Load(db, [.. orders.Select(order => order.Id)], ct)
            : PackedOrders.None;
        var ids = orders.Where(order => !order.InParcels).Select(order => order.Id)
            .Concat(packed.All.Select(parcel => parcel.Id)).ToList();
        var paid = await spend.OfParcels(ids, ct);
        var costs = new Dictionary<Guid, long>();

        foreach (var order in orders)
        {
            if (Shares(order, packed, paid) is { Count: > 0 } shares
                && shares.TrueForAll(share => share.Currency == order.Currency))
            {
                costs[order.Id] = shares.Sum(share => share.Minor);
            }
        }

        return costs;
    }

    private static List<Money> Shares(
        Order order, PackedOrders packed, IReadOnlyDictionary<Guid, IReadOnlyList<Money>> paid) => order.InParcels
        ? [.. packed.Of(order.Id).SelectMany(parcel => paid.GetValueOrDefault(parcel.Id, [])
            .Select(cost => ShareOf(cost, order.Id, packed.OrdersIn(parcel))))]
        : [.. paid.GetValueOrDefault(order.Id, [])];

    private static Money ShareOf(Money cost, Guid orderId, IReadOnlyList<Guid> sharing)
    {
        var position = sharing.Order().ToList().IndexOf(orderId);
        return cost with
        {
            Minor = (cost.Minor / sharing.Count) + (position < cost.Minor % sharing.Count ? 1 : 0),
        };
    }
}
