using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Compliance;

/// <summary>The limits of shops, as they hold now.</summary>
internal sealed class OwnLimits(AppDb db, IChannels channels, IPolicies policies, TimeProvider clock)
{
    /// <summary>Of every shop; of one that is not known (any more), the channel's for no shop.</summary>
    public async Task<Func<Guid, ShopLimits>> All(CancellationToken ct)
    {
        var shops = (await channels.Shops(ct)).ToDictionary(shop => shop.Id);
        var kept = await db.Set<OwnLimitRow>().AsNoTracking().ToDictionaryAsync(row => row.ShopId, ct);
        return id => Both(shops.GetValueOrDefault(id), kept.GetValueOrDefault(id));
    }

    public async Task<ShopLimits> Of(ConnectedShop shop, CancellationToken ct) => Both(
        shop, await db.Set<OwnLimitRow>().AsNoTracking().FirstOrDefaultAsync(row => row.ShopId == shop.Id, ct));

    private ShopLimits Both(ConnectedShop? shop, OwnLimitRow? kept)
    {
        var policy = policies.Of(shop);
        var now = clock.GetUtcNow();
        var limits = RateLimits.Each(kind => policy.At(ShopPolicies.LimitOf(kind), now).Value);
        return new(limits, kept?.Limits.Within(limits) ?? limits.Usual());
    }
}
