using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Parcels.AtChannel;

/// <summary>A person takes an order out of the package that it shares at its channel: the channel does it.</summary>
internal sealed class UnpackAtChannel(AppDb db, IChannelPackages packages, TakeOverPackages takeOver)
{
    /// <summary>True when its parcels are packages of the channel.</summary>
    public Task<bool> Owns(Guid orderId, CancellationToken ct) => db.Set<Parcel>().AnyAsync(
        parcel => parcel.PackageId != null && parcel.Status != ParcelStatus.Dissolved
            && db.Set<ParcelLine>().Any(line => line.ParcelId == parcel.Id && line.OrderId == orderId), ct);

    public async Task<Result<Guid>> Run(Guid orderId, Actor by, CancellationToken ct)
    {
        var packed = await PackedOrders.Load(db, [orderId], ct);
        var ids = packed.All.SelectMany(packed.OrdersIn).Append(orderId).Distinct().ToList();
        var orders = await db.Set<Order>().AsNoTracking().Where(order => ids.Contains(order.Id))
            .ToDictionaryAsync(order => order.Id, ct);

        if (!orders.TryGetValue(orderId, out var order))
        {
            return OrderProblems.NotFound(orderId);
        }

        if (Refuse(order, packed) is { } problem)
        {
            return problem;
        }

        var parcel = packed.Of(orderId)[0];
        var numbers = packed.OrdersIn(parcel).Select(id => orders[id].Number).ToList();
        var answer = await takeOver.Run(
            order.ShopId, numbers,
            () => packages.Uncombine(order.ShopId, parcel.PackageId!, order.Number, ct), by, ct);
        return answer.Refused(out var refused, out _) ? refused : orderId;
    }

    private static Problem? Refuse(Order order, PackedOrders packed) =>
        packed.HasPartLeft(order.Id) ? ParcelProblems.PartLeft(order.Number)
        : !packed.IsCombined(order.Id) || packed.Of(order.Id).Count != 1 ? PackingProblems.SplitStays(order.Number)
        : order.Status is OrderStatus.Ready or OrderStatus.Held or OrderStatus.NoStock ? null
        : ParcelProblems.CannotPack(order.Number, order.Status);
}
