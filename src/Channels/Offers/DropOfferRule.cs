using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Stock;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Offers;

/// <summary>A person ends a SKU's own rule: that of the shop goes for it again.</summary>
internal sealed class DropOfferRule(AppDb db, SendAnew send)
{
    public async Task<Result<OfferRuleDropped>> Run(Guid shopId, string sku, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);

        if (await db.Set<ShopConnection>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == shopId, ct)
            is not { } shop)
        {
            return ChannelsProblems.UnknownShop(shopId);
        }

        if (sku.Length == 0 || await db.Set<OfferRule>()
            .Where(rule => rule.ShopId == shopId && rule.Sku == sku).ExecuteDeleteAsync(ct) == 0)
        {
            return ChannelsProblems.NoOwnRule(sku, shop.Name);
        }

        var told = new OfferRuleDropped(shop.Name, sku);
        db.Tell(told, shopId, by);
        await send.Run(shopId, sku, ct);
        await work.Commit(ct);
        return told;
    }
}
