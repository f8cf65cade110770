using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Offers;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Reconcile;

/// <summary>
/// Reads what a shop offers of all linked listings, or of one SKU, a page of products a call, and finds what differs
/// from ours. Calls out, with no transaction open.
/// </summary>
internal sealed class CompareStock(
    AppDb db, ShopCalls calls, ICatalogue catalogue, OfferRules rules, TimeProvider clock)
{
    private const int ProductsPerPage = 100;

    public async Task<Comparison> Run(ShopConnection shop, string? sku, string? askedBy, CancellationToken ct)
    {
        var startedAt = clock.GetUtcNow();
        var runId = Ids.New(startedAt);
        var listings = await db.Set<Listing>().AsNoTracking()
            .Where(row => row.ShopId == shop.Id && row.IsActive && row.Sku != "" && (sku == null || row.Sku == sku))
            .OrderBy(row => row.ProductId)
            .ToListAsync(ct);
        var (compared, found) = (0, new List<StockDifference>());

        foreach (var page in listings.GroupBy(row => row.ProductId, StringComparer.Ordinal).Chunk(ProductsPerPage))
        {
            foreach (var (listing, offered, ours) in await Read(shop, [.. page.SelectMany(own => own)], ct))
            {
                compared++;

                if (offered != ours)
                {
                    found.Add(Difference(runId, listing, offered, ours));
                }
            }
        }

        var run = new Reconciliation
        {
            WorkspaceId = db.Scope.Id,
            Id = runId,
            ShopId = shop.Id,
            Sku = sku,
            AskedBy = askedBy,
            StartedAt = startedAt,
            ReadAt = clock.GetUtcNow(),
            Compared = compared,
        };
        return new(run, found);
    }

    private async Task<List<(Listing Listing, int Offered, int Ours)>> Read(
        ShopConnection shop, List<Listing> listings, CancellationToken ct)
    {
        List<string> products = [.. listings.Select(row => row.ProductId).Distinct()];
        List<string> skus = [.. listings.Select(row => row.Sku).Distinct()];
        var offered = (await calls.Run(shop.Id, (channel, key) => channel.Offered(key, products, ct), ct))
            .DistinctBy(own => own.SkuId, StringComparer.Ordinal)
            .ToDictionary(own => own.SkuId, own => own.Available, StringComparer.Ordinal);
        var available = await catalogue.Available(skus, ct);
        var ruled = await rules.Of(shop.Id, skus, ct);

        return [.. from listing in listings
                   where offered.ContainsKey(listing.SkuId) && available.ContainsKey(listing.Sku)
                   let ours = ruled.Of(listing.Sku).Offered(available[listing.Sku])
                   select (listing, offered[listing.SkuId], ours)];
    }

    private StockDifference Difference(Guid runId, Listing listing, int offered, int ours) => new()
    {
        WorkspaceId = db.Scope.Id,
        RunId = runId,
        ShopId = listing.ShopId,
        SkuId = listing.SkuId,
        ProductId = listing.ProductId,
        Sku = listing.Sku,
        Found = offered,
        Should = ours,
        FoundAt = clock.GetUtcNow(),
    };
}

/// <summary>What was compared, and what differed.</summary>
internal sealed record Comparison(Reconciliation Run, IReadOnlyList<StockDifference> Found);
