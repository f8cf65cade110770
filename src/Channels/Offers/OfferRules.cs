using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Offers;

/// <summary>The rules of shops, read in the caller's transaction or outside any.</summary>
internal sealed class OfferRules(AppDb db)
{
    /// <summary>What goes for these SKUs at a shop.</summary>
    public async Task<RulesOfShop> Of(Guid shopId, IReadOnlyCollection<string> skus, CancellationToken ct) => new(
        shopId,
        await db.Set<OfferRule>().AsNoTracking()
            .Where(rule => rule.ShopId == shopId && (rule.Sku == OfferRule.WholeShop || skus.Contains(rule.Sku)))
            .ToDictionaryAsync(rule => rule.Sku, StringComparer.Ordinal, ct));

    /// <summary>What goes for a SKU at each shop.</summary>
    public async Task<IReadOnlyDictionary<Guid, RulesOfShop>> OfSku(string sku, CancellationToken ct) =>
        (await db.Set<OfferRule>().AsNoTracking()
            .Where(rule => rule.Sku == OfferRule.WholeShop || rule.Sku == sku)
            .ToListAsync(ct))
        .GroupBy(rule => rule.ShopId)
        .ToDictionary(
            own => own.Key,
            own => new RulesOfShop(own.Key, own.ToDictionary(rule => rule.Sku, StringComparer.Ordinal)));
}

/// <summary>The rule of a shop, and those of single SKUs.</summary>
internal sealed record RulesOfShop(Guid ShopId, IReadOnlyDictionary<string, OfferRule> BySku)
{
    /// <summary>What goes for the whole shop.</summary>
    public OfferRule Usual => BySku.GetValueOrDefault(OfferRule.WholeShop) ?? OfferRule.Everything(ShopId);

    /// <summary>The SKU's own rule; else that of the shop; else everything is offered.</summary>
    public OfferRule Of(string sku) => BySku.GetValueOrDefault(sku) ?? Usual;
}
