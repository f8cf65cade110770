using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Parcels.AtChannel;

/// <summary>
/// A person lets orders that travel under labels of their channel go in one parcel: the channel says which may, and
/// does it. What it leaves out is told by name; the others are together by then.
/// </summary>
internal sealed class CombineAtChannel(AppDb db, IChannelPackages packages, TakeOverPackages takeOver)
{
    /// <summary>The orders, oldest first, where their channel sells the labels of all; null otherwise.</summary>
    public async Task<IReadOnlyList<Order>?> Find(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var orders = await db.Set<Order>().AsNoTracking()
            .Where(order => ids.Contains(order.Id) && order.ShippedBy == ShippedBy.ChannelLabel).ToListAsync(ct);
        return orders.Count == ids.Count
            ? [.. orders.OrderBy(order => order.PlacedAt).ThenBy(order => order.Id)]
            : null;
    }

    /// <summary>Answers with the parcel.</summary>
    public async Task<Result<Guid>> Run(IReadOnlyList<Order> orders, Actor by, CancellationToken ct)
    {
        var first = orders[0];
        var packed = await PackedOrders.Load(db, [.. orders.Select(order => order.Id)], ct);

        if (orders.Select(order => Refuse(order, first, packed)).FirstOrDefault(own => own is not null) is { } problem)
        {
            return problem;
        }

        List<string> numbers = [.. orders.Select(order => order.Number)];
        var answer = await takeOver.Run(
            first.ShopId, numbers, () => packages.Combine(first.ShopId, numbers, ct), by, ct);

        if (answer.Refused(out var refused, out var repacked))
        {
            return refused;
        }

        return repacked.LeftOut.Count > 0 ? PackingProblems.CombinedPartly(repacked) : await ParcelOf(first.Id, ct);
    }

    /// <summary>Together already, by a hand or by an earlier try, is no reason: the channel says so then.</summary>
    private static Problem? Refuse(Order order, Order first, PackedOrders packed) =>
        order.Status != OrderStatus.Ready ? ParcelProblems.CannotPack(order.Number, order.Status)
        : order.CancelAsked ? OrderProblems.CancelAsked(order.Number)
        : order.InParcels && !packed.IsCombined(order.Id) ? ParcelProblems.AlreadySplit(order.Number)
        : order.ShopId != first.ShopId ? ParcelProblems.CombineDiffers(order.Number, first.Number, "shop")
        : order.BuyerId != first.BuyerId ? ParcelProblems.CombineDiffers(order.Number, first.Number, "buyer")
        : order.DeliveryOption != first.DeliveryOption
            ? ParcelProblems.CombineDiffers(order.Number, first.Number, "delivery")
        : packed.Of(order.Id).Except(packed.Of(first.Id)).Any() ? ParcelProblems.InCombined(order.Number)
        : null;

    private async Task<Guid> ParcelOf(Guid orderId, CancellationToken ct) =>
        (await PackedOrders.Load(db, [orderId], ct)).Of(orderId) is [var parcel] ? parcel.Id : orderId;
}
