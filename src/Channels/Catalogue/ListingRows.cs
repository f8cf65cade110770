using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Catalogue;

/// <summary>Loads listings to change them, locked in ascending order, always.</summary>
internal static class ListingRows
{
    private const int RowsPerStatement = 500;

    /// <summary>Listings of a shop by the channel's ids of the SKUs.</summary>
    public static async Task<IReadOnlyList<Listing>> Lock(
        AppDb db, Guid shopId, IReadOnlyCollection<string> skuIds, CancellationToken ct)
    {
        var locked = new List<Listing>();

        foreach (var some in skuIds.Distinct().Order(StringComparer.Ordinal).Chunk(RowsPerStatement))
        {
            var rows = db.IsPostgres
                ? db.Set<Listing>().FromSql(
                    $"""
                     SELECT * FROM listings
                     WHERE workspace_id = {db.Scope.Id} AND shop_id = {shopId} AND sku_id = ANY({some})
                     ORDER BY shop_id, sku_id COLLATE "C" FOR UPDATE
                     """)
                : db.Set<Listing>().Where(row => row.ShopId == shopId && some.Contains(row.SkuId));
            locked.AddRange(await rows.ToListAsync(ct));
        }

        return locked;
    }

    /// <summary>What these shops sell of our SKUs.</summary>
    public static async Task<IReadOnlyList<Listing>> LockBySku(
        AppDb db, IReadOnlyCollection<Guid> shopIds, IReadOnlyCollection<string> skus, CancellationToken ct)
    {
        var (shops, codes) = (shopIds.ToArray(), skus.ToArray());
        var rows = db.IsPostgres
            ? db.Set<Listing>().FromSql(
                $"""
                 SELECT * FROM listings
                 WHERE workspace_id = {db.Scope.Id} AND shop_id = ANY({shops}) AND is_active AND sku = ANY({codes})
                 ORDER BY shop_id, sku_id COLLATE "C" FOR UPDATE
                 """)
            : db.Set<Listing>().Where(row => row.IsActive && shops.Contains(row.ShopId) && codes.Contains(row.Sku));
        return await rows.ToListAsync(ct);
    }
}
