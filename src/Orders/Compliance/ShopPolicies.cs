using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Compliance;

/// <summary>The channel's rules for the shops of orders.</summary>
internal sealed class ShopPolicies(AppDb db, IChannels channels, IPolicies policies, TimeProvider clock)
{
    /// <summary>Which of the channel's rules is the limit of a rate.</summary>
    public static PolicyKey LimitOf(RateKind kind) => kind switch
    {
        RateKind.LateDispatch => PolicyKey.LateDispatchPercent,
        RateKind.SellerFault => PolicyKey.SellerFaultPercent,
        _ => PolicyKey.OnTimeDeliveryPercent,
    };

    /// <summary>What the channel holds, with how long its rule says that it does; the others as they are.</summary>
    public IReadOnlyList<ChannelOrder> WithHolds(ConnectedShop shop, IReadOnlyList<ChannelOrder> told)
    {
        var policy = policies.Of(shop);
        return
        [
            .. told.Select(order => order.State != ChannelOrderState.OnHold || order.HoldFor is not null
                ? order
                : order with
                {
                    HoldFor = TimeSpan.FromHours((int)policy.At(PolicyKey.HoldHours, order.PlacedAt).Value),
                }),
        ];
    }

    /// <summary>How many orders of the shop of this order go in one parcel.</summary>
    public async Task<int> MostCombined(Guid orderId, CancellationToken ct) => MostCombined(
        await db.Set<Order>().Where(order => order.Id == orderId).Select(order => order.ShopId).FirstOrDefaultAsync(ct),
        await channels.Shops(ct));

    /// <summary>How many orders of a shop go in one parcel.</summary>
    public int MostCombined(Guid shopId, IReadOnlyList<ConnectedShop> shops) =>
        MostCombined(shops.FirstOrDefault(shop => shop.Id == shopId));

    /// <param name="shop">Null for one that is not known (any more).</param>
    public int MostCombined(ConnectedShop? shop) =>
        (int)policies.Of(shop).At(PolicyKey.CombinedOrders, clock.GetUtcNow()).Value;
}
