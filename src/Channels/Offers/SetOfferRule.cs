using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Stock;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Offers;

/// <summary>
/// A person sets how many of the available units a shop offers: of all SKUs, or of one. What the shop offers then is
/// sent in the same way as a change of the stock.
/// </summary>
internal sealed class SetOfferRule(AppDb db, ICatalogue catalogue, SendAnew send)
{
    /// <param name="sku">Null for the whole shop.</param>
    public async Task<Result<OfferRuleSet>> Run(
        Guid shopId, string? sku, OfferTerms terms, Actor by, CancellationToken ct)
    {
        if (Refusal(terms) is { } refusal)
        {
            return refusal;
        }

        await using var work = await db.Begin(ct);

        if (await db.Set<ShopConnection>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == shopId, ct)
            is not { } shop)
        {
            return ChannelsProblems.UnknownShop(shopId);
        }

        if (sku is not null && !(await catalogue.Available([sku], ct)).ContainsKey(sku))
        {
            return ChannelsProblems.UnknownSku(sku);
        }

        var told = new OfferRuleSet(shop.Name, sku, terms.Percent, terms.KeptBack, terms.Most, terms.StopAt);

        if (await Set(shopId, sku ?? OfferRule.WholeShop, terms, ct))
        {
            db.Tell(told, shopId, by);
            await send.Run(shopId, sku, ct);
            await work.Commit(ct);
        }

        return told;
    }

    private static Problem? Refusal(OfferTerms terms) =>
        terms.Percent is < 0 or > OfferRule.AllPercent
            ? ChannelsProblems.RuleOutOfRange("percent", terms.Percent, OfferRule.AllPercent)
        : terms.KeptBack is < 0 or > OfferRule.MostUnits
            ? ChannelsProblems.RuleOutOfRange("keptBack", terms.KeptBack, OfferRule.MostUnits)
        : terms.Most is < 0 or > OfferRule.MostUnits
            ? ChannelsProblems.RuleOutOfRange("most", terms.Most.Value, OfferRule.MostUnits)
        : terms.StopAt is < 0 or > OfferRule.MostUnits
            ? ChannelsProblems.RuleOutOfRange("stopAt", terms.StopAt, OfferRule.MostUnits)
        : null;

    /// <summary>False when it was so already. A rule that repeats that of the shop is still the SKU's own.</summary>
    private async Task<bool> Set(Guid shopId, string sku, OfferTerms terms, CancellationToken ct)
    {
        if (await db.Set<OfferRule>().FirstOrDefaultAsync(rule => rule.ShopId == shopId && rule.Sku == sku, ct)
            is { } known)
        {
            return known.Set(terms);
        }

        var rule = new OfferRule { WorkspaceId = db.Scope.Id, ShopId = shopId, Sku = sku };
        var differs = rule.Set(terms);
        db.Add(rule);
        return differs || sku != OfferRule.WholeShop;
    }
}
