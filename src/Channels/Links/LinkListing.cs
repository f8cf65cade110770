using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Stock;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Links;

/// <summary>A listing and the SKU it is linked to now.</summary>
internal sealed record LinkedListing(string SkuId, string Title, string Sku);

/// <summary>Listings that were linked together.</summary>
internal sealed record LinkedListings(IReadOnlyList<LinkedListing> All);

/// <summary>
/// A person says which SKU a listing sells. Its orders that wait get the SKU, and its number is sent from then on.
/// </summary>
internal sealed class LinkListing(AppDb db, ICatalogue catalogue, IJobQueue jobs, TimeProvider clock)
{
    public async Task<Result<LinkedListing>> Run(Guid shopId, string skuId, string sku, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);

        if (!(await catalogue.Available([sku], ct)).ContainsKey(sku))
        {
            return ChannelsProblems.UnknownSku(sku);
        }

        if ((await Link(shopId, [(skuId, sku)], by, ct)).Refused(out var problem, out var linked))
        {
            return problem;
        }

        await work.Commit(ct);
        return linked.All[0];
    }

    /// <summary>Links several, in the caller's transaction, which has made sure of the SKUs.</summary>
    internal async Task<Result<LinkedListings>> Link(
        Guid shopId, IReadOnlyList<(string SkuId, string Sku)> links, Actor by, CancellationToken ct)
    {
        if (await db.Set<ShopConnection>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == shopId, ct)
            is not { } shop)
        {
            return ChannelsProblems.UnknownShop(shopId);
        }

        var rows = (await ListingRows.Lock(db, shopId, [.. links.Select(own => own.SkuId)], ct))
            .ToDictionary(row => row.SkuId, StringComparer.Ordinal);

        if (links.FirstOrDefault(own => !rows.ContainsKey(own.SkuId)).SkuId is { } unknown)
        {
            return ChannelsProblems.UnknownListing(unknown);
        }

        var now = clock.GetUtcNow();
        var known = await catalogue.Available([.. rows.Values.Select(row => row.SellerCode).Distinct()], ct);

        foreach (var (skuId, sku) in links)
        {
            Tell(shop, rows[skuId], sku, known.ContainsKey(rows[skuId].SellerCode), by);
            rows[skuId].LinkTo(sku, now);
        }

        await jobs.Enqueue(
            [.. rows.Values.Select(row => row.ProductId).Distinct().Select(own => PushStock.For(shopId, own, now))],
            ct);
        return new LinkedListings(
            [.. links.Select(own => new LinkedListing(own.SkuId, rows[own.SkuId].Title, own.Sku))]);
    }

    private void Tell(ShopConnection shop, Listing listing, string sku, bool codeIsSku, Actor by)
    {
        if (listing.Sku.Length == 0)
        {
            // Orders that came before the listing was read go by the seller's code, unless that is another SKU.
            string[] codes = codeIsSku || listing.SellerCode.Length == 0
                ? [ChannelOrderLine.Unlinked(listing.SkuId)]
                : [ChannelOrderLine.Unlinked(listing.SkuId), listing.SellerCode];
            db.Tell(new ListingLinked(shop.Name, listing.Title, codes, sku), shop.Id, by);
        }
        else if (listing.Sku != sku)
        {
            db.Tell(new ListingRelinked(shop.Name, listing.Title, listing.Sku, sku), shop.Id, by);
        }
    }
}
