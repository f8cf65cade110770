using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Parcels.AtChannel;

/// <summary>
/// Orders under a label of their channel travel in its packages: whoever split or combined them, here or there, the
/// parcels here are brought into the same shape. In the caller's transaction, when the orders have learnt what is told.
/// </summary>
internal sealed class FollowPackages(AppDb db, Repack repack)
{
    public async Task Run(IReadOnlyList<(ChannelOrder Told, Order Order)> told, Actor by, CancellationToken ct)
    {
        var own = told.Where(word => MayMatter(word.Told, word.Order)).ToList();

        if (own.Count == 0 || await Touched(own, ct) is not { Count: > 0 } ids)
        {
            return;
        }

        // What left its parcels just now is not in them any more.
        await db.SaveChangesAsync(ct);
        var (orders, packed) = await PackedOrders.ForChange(db, ids, ct);
        var packages = own.Where(word => orders.ContainsKey(word.Order.Id))
            .ToDictionary(word => word.Order.Id, word => word.Told.Packages);
        Travel(packages, packed);
        var wanted = WantedParcels.Of(orders.Values, await Here(orders, packed, ct), packages, packed);
        await repack.Run(wanted, orders, packed, by, ct);
    }

    private static bool MayMatter(ChannelOrder told, Order order) => told.UpdatedAt >= order.ChannelUpdatedAt
        && (order.InParcels
            || (order.HasLabelOfChannel && told.Packages.Count > 0 && WantedParcels.IsOpen(order)));

    /// <summary>Those in parcels, those in several packages, and all that share a package.</summary>
    private async Task<HashSet<Guid>> Touched(
        List<(ChannelOrder Told, Order Order)> told, CancellationToken ct)
    {
        var shopId = told[0].Order.ShopId;
        var ids = told.Select(own => own.Order.Id).ToHashSet();
        var packages = told.SelectMany(own => own.Told.Packages).Select(package => package.Id).ToHashSet();
        var known = await db.Set<Order>().AsNoTracking()
            .Where(order => order.ShopId == shopId && order.PackageId != null && packages.Contains(order.PackageId)
                && !ids.Contains(order.Id) && order.ShippedBy == ShippedBy.ChannelLabel
                && (order.Status == OrderStatus.Ready || order.Status == OrderStatus.Held
                    || order.Status == OrderStatus.NoStock || order.Status == OrderStatus.Labelling))
            .Select(order => new { order.Id, order.PackageId }).ToListAsync(ct);
        var shared = told.SelectMany(own => own.Told.Packages).Select(package => package.Id)
            .Concat(known.Select(order => order.PackageId!))
            .GroupBy(id => id, StringComparer.Ordinal).Where(same => same.Skip(1).Any())
            .Select(same => same.Key).ToHashSet();
        return
        [
            .. told.Where(own => own.Order.InParcels || own.Told.Packages.Count > 1
                || own.Told.Packages.Any(package => shared.Contains(package.Id))).Select(own => own.Order.Id),
            .. known.Where(order => shared.Contains(order.PackageId!)).Select(order => order.Id),
        ];
    }

    /// <summary>Parcels that left are as far as the channel says.</summary>
    private static void Travel(
        Dictionary<Guid, IReadOnlyList<ChannelPackage>> packages, PackedOrders packed)
    {
        foreach (var (orderId, told) in packages)
        {
            foreach (var parcel in packed.Of(orderId).Where(own => own is { HasLeft: true, PackageId: not null }))
            {
                if (told.FirstOrDefault(package => package.Id == parcel.PackageId) is { } package
                    && StepOf(package.State) is { } step)
                {
                    parcel.Travel(step);
                }
            }
        }
    }

    private static ParcelStatus? StepOf(ChannelOrderState state) => state switch
    {
        ChannelOrderState.InTransit => ParcelStatus.InTransit,
        ChannelOrderState.Delivered => ParcelStatus.Delivered,
        _ => null,
    };

    private async Task<Dictionary<Guid, Dictionary<string, int>>> Here(
        Dictionary<Guid, Order> orders, PackedOrders packed, CancellationToken ct)
    {
        var lines = (await db.Set<OrderLine>().AsNoTracking().Where(line => orders.Keys.Contains(line.OrderId))
            .ToListAsync(ct)).ToLookup(line => line.OrderId);
        return orders.Keys.ToDictionary(id => id, id => OpenUnits.Of(lines[id], packed, id));
    }
}
