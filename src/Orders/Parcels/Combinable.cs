using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Compliance;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Parcels;

/// <summary>Which orders could go in one parcel: the work list of what saves a label.</summary>
internal sealed class Combinable(AppDb db, IChannels channels, ShopPolicies policies)
{
    /// <summary>So many ready orders are looked at, those with the nearest deadline.</summary>
    private const int MaxLookedAt = 1_000;

    private const int MaxGroups = 50;

    public static bool May(Order order) =>
        order is { Status: OrderStatus.Ready, InParcels: false, CancelAsked: false, BuyerId: not null }
        && (order.HasLabelOfChannel ? order.PackageId is not null : order.ShipTo is not null);

    /// <summary>What may be combined at all; whether two of them fit is <see cref="CombineOrders.Differs"/>.</summary>
    public static IQueryable<Order> Candidates(AppDb db) => db.Set<Order>()
        .Where(order => order.Status == OrderStatus.Ready && !order.InParcels && !order.CancelAsked
            && order.ShipTo != null && order.BuyerId != null && order.ShippedBy == ShippedBy.Seller);

    /// <summary>Groups of two and more that fit together, the nearest deadline first.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<Order>>> Groups(CancellationToken ct)
    {
        var ready = await Candidates(db).AsNoTracking()
            .OrderBy(order => order.DispatchBy).ThenBy(order => order.PlacedAt).Take(MaxLookedAt).ToListAsync(ct);
        var shops = await channels.Shops(ct);
        var groups = new List<IReadOnlyList<Order>>();

        foreach (var buyer in ready.GroupBy(order => (order.ShopId, order.BuyerId, order.DeliveryOption))
            .Where(same => same.Skip(1).Any()))
        {
            groups.AddRange(Fitting([.. buyer], policies.MostCombined(buyer.Key.ShopId, shops)));
        }

        return [.. groups.Take(MaxGroups)];
    }

    private static IEnumerable<IReadOnlyList<Order>> Fitting(List<Order> orders, int most)
    {
        while (orders.Count > 1)
        {
            var first = orders[0];
            List<Order> fit = [.. orders.Where(order => CombineOrders.Differs(order, first) is null)
                .Take(most)];
            orders = [.. orders.Except(fit)];

            if (fit.Count > 1)
            {
                yield return fit;
            }
        }
    }
}
