using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Reconcile;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Stock;

/// <summary>
/// Writes down what became of numbers offered to a shop, in the caller's transaction: the listings, the log, the facts,
/// and the differences that a comparison had found.
/// </summary>
internal sealed class RecordOffers(AppDb db, ShopActivity activity)
{
    public async Task Run(ShopConnection shop, IReadOnlyList<StockOffer> offers, CancellationToken ct)
    {
        List<string> skuIds = [.. offers.Select(offer => offer.Sku.SkuId)];
        var listings = (await ListingRows.Lock(db, shop.Id, skuIds, ct))
            .ToDictionary(row => row.SkuId, StringComparer.Ordinal);
        var differences = (await db.Set<StockDifference>()
            .Where(row => row.ShopId == shop.Id && skuIds.Contains(row.SkuId)
                && row.Outcome == DifferenceOutcome.Found)
            .ToListAsync(ct)).ToLookup(row => row.SkuId, StringComparer.Ordinal);
        var log = new List<StockPush>();

        foreach (var offer in offers.Where(offer => listings.ContainsKey(offer.Sku.SkuId)))
        {
            var found = differences[offer.Sku.SkuId].ToList();
            found.ForEach(difference => difference.Settle(offer));
            Record(shop, listings[offer.Sku.SkuId], offer, found.Count > 0, log);
        }

        await db.Insert(log, ct);
        Tell(shop, [.. offers.Where(offer => offer is { Decision.Push: not null, Failure: null })]);
    }

    private void Record(ShopConnection shop, Listing listing, StockOffer offer, bool isRepair, List<StockPush> log)
    {
        if (offer.Failure is not null)
        {
            return;
        }

        if (IsWorthALine(listing, offer))
        {
            log.Add(StockPush.Of(db.Scope.Id, offer, offer.Listing.ChangedAt, isRepair));
        }

        if (offer.Refusal is { } refusal && listing.Trouble != refusal)
        {
            db.Tell(new StockRefused(shop.Name, listing.Sku, refusal), shop.Id, Actor.System);
        }

        listing.Offered(offer);

        if (offer.WasTaken)
        {
            activity.StockPushed(shop.Id, 1);
        }
    }

    // What waits is looked at again and again: its first look tells.
    private static bool IsWorthALine(Listing listing, StockOffer offer) =>
        offer.Decision.Push is not null
        || (offer.Decision.Move is StockMove.Waiting or StockMove.InFlight && listing.LookAt is null);

    private void Tell(ShopConnection shop, List<StockOffer> answered)
    {
        if (answered.Count > 0)
        {
            var refused = answered.Count(offer => offer.Refusal is not null);
            db.Tell(new StockPushed(shop.Name, answered.Count - refused, refused), shop.Id, Actor.System);
        }
    }
}
