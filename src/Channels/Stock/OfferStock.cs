using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Offers;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Stock;

/// <summary>
/// Brings a shop's numbers to ours: looks at what it offers, sets only what differs, all SKUs of a product in one call.
/// Calls out, with no transaction open; what became of it is written down by <see cref="RecordOffers"/>.
/// </summary>
internal sealed class OfferStock(
    AppDb db, ShopCalls calls, ICatalogue catalogue, OfferRules rules, TimeProvider clock)
{
    private const int CallsAtOnce = 8;

    public async Task<IReadOnlyList<StockOffer>> Run(
        ShopConnection shop, IReadOnlyList<string> productIds, CancellationToken ct)
    {
        var offers = await Look(shop, productIds, ct);
        await calls.Run(shop.Id, (channel, key) => Offer(channel, key, offers, ct), ct);
        return offers;
    }

    private async Task<List<StockOffer>> Look(
        ShopConnection shop, IReadOnlyList<string> productIds, CancellationToken ct)
    {
        var listings = await db.Set<Listing>().AsNoTracking()
            .Where(row => row.ShopId == shop.Id && row.IsActive && productIds.Contains(row.ProductId))
            .ToDictionaryAsync(row => row.SkuId, StringComparer.Ordinal, ct);

        // First the channel's number, then ours: an order that comes in between makes ours too low, never too high.
        var offered = await calls.Run(shop.Id, (channel, key) => channel.Offered(key, productIds, ct), ct);
        var now = clock.GetUtcNow();
        List<string> skus = [.. listings.Values.Select(row => row.Sku).Distinct()];
        var available = await catalogue.Available(skus, ct);
        var ruled = await rules.Of(shop.Id, skus, ct);

        return [.. from sku in offered
                   let listing = listings.GetValueOrDefault(sku.SkuId)
                   where listing is not null && available.ContainsKey(listing.Sku)
                   let ours = ruled.Of(listing.Sku).Offered(available[listing.Sku])
                   select new StockOffer(
                       listing,
                       sku,
                       ours,
                       StockToPush.Decide(ours, sku.Available, listing.Looks, now, shop.CaughtUpAt))
                   {
                       AnsweredAt = now,
                   }];
    }

    private async Task<int> Offer(
        ISalesChannel channel, ShopKey shop, List<StockOffer> offers, CancellationToken ct)
    {
        // A fresh token repeats the call: what went through is not sent again.
        var products = offers.Where(offer => offer.Decision.Push is not null)
            .GroupBy(offer => offer.Sku.ProductId).Select(product => product.ToList()).ToList();

        await Parallel.ForEachAsync(
            products,
            new ParallelOptions { MaxDegreeOfParallelism = CallsAtOnce, CancellationToken = ct },
            async (product, callCt) => await OfferProduct(channel, shop, product, callCt));
        return products.Count;
    }

    private async Task OfferProduct(
        ISalesChannel channel, ShopKey shop, List<StockOffer> offers, CancellationToken ct)
    {
        try
        {
            var refusals = await channel.Offer(
                shop,
                offers[0].Sku.ProductId,
                [.. offers.Select(offer => new SkuOffer(
                    offer.Sku.SkuId, StockToPush.Spread(offer.Decision.Push!.Value, offer.Sku.Warehouses)))],
                ct);
            var ofAll = refusals.GetValueOrDefault("");
            offers.ForEach(offer => offer.Refusal = refusals.GetValueOrDefault(offer.Sku.SkuId, ofAll!));
        }
        catch (ChannelFailure failure) when (failure.Kind == ChannelFailureKind.Refused)
        {
            offers.ForEach(offer => offer.Refusal = failure.Message);
        }
        catch (ChannelFailure failure) when (failure.Kind != ChannelFailureKind.Reconnect)
        {
            offers.ForEach(offer => offer.Failure = failure);
        }

        var now = clock.GetUtcNow();
        offers.ForEach(offer => offer.AnsweredAt = now);
    }
}
