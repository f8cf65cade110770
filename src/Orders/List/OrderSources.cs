using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.List;

/// <summary>Where orders come from: the connected shops by name, and by hand once there is such an order.</summary>
internal sealed class OrderSources(AppDb db, IChannels channels)
{
    public async Task<Dictionary<Guid, string>> Of(CancellationToken ct)
    {
        var names = (await channels.Shops(ct)).ToDictionary(shop => shop.Id, shop => shop.Name);

        if (await db.Set<Order>().AnyAsync(order => order.ShopId == Order.NoShop, ct))
        {
            names[Order.NoShop] = OrdersWords.ByHand;
        }

        return names;
    }
}
