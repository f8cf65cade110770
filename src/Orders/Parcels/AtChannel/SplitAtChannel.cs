using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Parcels.AtChannel;

/// <summary>
/// A person splits an order that travels under a label of its channel: the channel says whether it may be, and does it.
/// </summary>
internal sealed class SplitAtChannel(AppDb db, IChannelPackages packages, TakeOverPackages takeOver)
{
    /// <summary>The order, where its channel sells the label; null for all others.</summary>
    public Task<Order?> Find(Guid orderId, CancellationToken ct) => db.Set<Order>().AsNoTracking()
        .FirstOrDefaultAsync(order => order.Id == orderId && order.ShippedBy == ShippedBy.ChannelLabel, ct);

    public async Task<Result<Guid>> Run(
        Order order, IReadOnlyList<IReadOnlyList<Units>> parcels, IReadOnlyCollection<int>? seen, Actor by,
        CancellationToken ct)
    {
        var packed = await PackedOrders.Load(db, [order.Id], ct);

        if (Refuse(order, packed) is { } problem)
        {
            return problem;
        }

        if (seen is not null && !seen.Order().SequenceEqual(packed.Of(order.Id).Select(parcel => parcel.Number)))
        {
            return ParcelProblems.PackedMeanwhile(order.Number);
        }

        var lines = await db.Set<OrderLine>().AsNoTracking().Where(line => line.OrderId == order.Id).ToListAsync(ct);

        if (OpenUnits.Compare(OpenUnits.Of(lines, packed, order.Id), parcels.SelectMany(own => own)) is { } wrong)
        {
            return wrong;
        }

        var units = parcels.Select(own => (IReadOnlyList<ChannelUnits>)
            [.. OpenUnits.Sum(own).Select(same => new ChannelUnits(same.Key, same.Value))]).ToList();
        var answer = await takeOver.Run(
            order.ShopId, [order.Number], () => packages.Split(order.ShopId, order.Number, units, ct), by, ct);
        return answer.Refused(out var refused, out _) ? refused : order.Id;
    }

    private static Problem? Refuse(Order order, PackedOrders packed) =>
        order.Status is not (OrderStatus.Ready or OrderStatus.Held)
            ? ParcelProblems.CannotPack(order.Number, order.Status)
            : order.CancelAsked ? OrderProblems.CancelAsked(order.Number)
            : packed.HasPartLeft(order.Id) ? ParcelProblems.PartLeft(order.Number)
            : packed.IsCombined(order.Id) ? ParcelProblems.InCombined(order.Number)
            : null;
}
