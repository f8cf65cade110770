using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Connections;

/// <summary>Finds a shop for which something is to be done at its channel.</summary>
internal static class ShopLookup
{
    /// <summary>Refused when there is no such shop, and when calls do not go through.</summary>
    public static async Task<Result<ShopConnection>> Connected(
        this IQueryable<ShopConnection> shops, Guid shopId, CancellationToken ct) =>
        await shops.FirstOrDefaultAsync(row => row.Id == shopId, ct) switch
        {
            null => ChannelsProblems.UnknownShop(shopId),
            { Status: ConnectionStatus.Connected } shop => shop,
            var shop => ChannelsProblems.NotConnected(shop.Name),
        };
}
