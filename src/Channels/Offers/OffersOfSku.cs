using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Offers;

/// <summary>How many units of a SKU each shop offers, for the SKU's page.</summary>
internal sealed class OffersOfSku(AppDb db, OfferRules rules, IEnumerable<ISalesChannel> channels) : IChannelOffers
{
    private const int MaxListings = 50;

    public async Task<IReadOnlyList<ChannelOffer>> Of(string sku, int available, CancellationToken ct)
    {
        var found = await (
            from listing in db.Set<Listing>().AsNoTracking()
            join shop in db.Set<ShopConnection>().AsNoTracking() on listing.ShopId equals shop.Id
            where listing.Sku == sku && listing.IsActive && shop.Status != ConnectionStatus.Disconnected
            orderby shop.Name, listing.SkuId
            select new { Listing = listing, shop.Name, shop.Channel }).Take(MaxListings).ToListAsync(ct);
        var ruled = await rules.OfSku(sku, ct);

        return [.. from own in found
                   let rule = ruled.GetValueOrDefault(own.Listing.ShopId)?.Of(sku)
                       ?? OfferRule.Everything(own.Listing.ShopId)
                   select new ChannelOffer(
                       own.Listing.ShopId,
                       own.Name,
                       channels.Single(channel => channel.Key == own.Channel).Name,
                       rule.Sku == sku,
                       [.. Steps(rule, rule.Derive(available))],
                       rule.Offered(available))
                   {
                       AtChannel = own.Listing.ChannelAvailable,
                       SeenAt = own.Listing.SeenAt,
                       ChangedAt = own.Listing.ChangedAt,
                       Trouble = own.Listing.Trouble,
                   }];
    }

    private static IEnumerable<OfferStep> Steps(OfferRule rule, OfferDerivation derived)
    {
        if (derived.IsStopped)
        {
            yield return new(OfferStepKind.StoppedAt, rule.StopAt, 0);
            yield break;
        }

        if (rule.Percent != OfferRule.AllPercent)
        {
            yield return new(OfferStepKind.Percent, rule.Percent, derived.Share);
        }

        if (rule.KeptBack > 0)
        {
            yield return new(OfferStepKind.KeptBack, rule.KeptBack, derived.AfterKeptBack);
        }

        if (rule.Most is { } most)
        {
            yield return new(OfferStepKind.Most, most, derived.Offered);
        }
    }
}
