using CreatorFlow.Channels.Connections;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Offers;

/// <summary>The rules of the shop that this request shows.</summary>
internal sealed class ShownRules(AppDb db, OfferRules rules)
{
    public const int MaxOwn = 500;

    private RulesOfShop? ruled;

    public string Shop { get; private set; } = "";

    /// <summary>Rules of single SKUs, ascending.</summary>
    public IReadOnlyList<OfferRule> Own { get; private set; } = [];

    /// <summary>What goes for the whole shop.</summary>
    public OfferRule Usual => Loaded.Usual;

    private RulesOfShop Loaded =>
        ruled ?? throw new InvalidOperationException("The page has not loaded the rules.");

    /// <summary>What goes for the SKU; for none, what goes for the shop.</summary>
    public OfferRule Of(string? sku) => Loaded.Of(sku ?? OfferRule.WholeShop);

    /// <summary>False when there is no such shop.</summary>
    public async Task<bool> Load(Guid shopId, string? sku, CancellationToken ct)
    {
        var shop = await db.Set<ShopConnection>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == shopId && row.Status != ConnectionStatus.Disconnected, ct);

        if (shop is null)
        {
            return false;
        }

        Shop = shop.Name;
        ruled = await rules.Of(shopId, sku is null ? [] : [sku], ct);
        Own = await db.Set<OfferRule>().AsNoTracking()
            .Where(rule => rule.ShopId == shopId && rule.Sku != OfferRule.WholeShop)
            .OrderBy(rule => rule.Sku)
            .Take(MaxOwn)
            .ToListAsync(ct);
        return true;
    }
}
