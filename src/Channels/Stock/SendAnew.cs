using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Stock;

/// <summary>
/// What a shop offers changed by other means than the stock: its listings, or those of one SKU, are sent anew. Joins
/// the caller's transaction.
/// </summary>
internal sealed class SendAnew(AppDb db, IJobQueue jobs, TimeProvider clock)
{
    public async Task Run(Guid shopId, string? sku, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var skuIds = await db.Set<Listing>()
            .Where(row => row.ShopId == shopId && row.IsActive && row.Sku != "" && (sku == null || row.Sku == sku))
            .Select(row => row.SkuId).ToListAsync(ct);
        var listings = await ListingRows.Lock(db, shopId, skuIds, ct);

        foreach (var listing in listings)
        {
            listing.Changed(now, now);
        }

        await jobs.Enqueue(
            [.. listings.Select(row => row.ProductId).Distinct().Select(own => PushStock.For(shopId, own, now))], ct);
    }
}
