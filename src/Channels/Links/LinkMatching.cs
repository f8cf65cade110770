using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Links;

/// <summary>
/// Links every unlinked listing of a shop for which one SKU is sure: the same code, or the same without case, blanks
/// and signs, and no other as near. All or none.
/// </summary>
internal sealed class LinkMatching(AppDb db, ISkus skus, LinkListing link)
{
    public const int MaxListings = 20_000;

    public async Task<Result<LinkedListings>> Run(Guid shopId, Actor by, CancellationToken ct)
    {
        var index = new SkuIndex(await skus.Like("", SkuIndex.MostSkus, ct));
        await using var work = await db.Begin(ct);
        var unlinked = await db.Set<Listing>().AsNoTracking()
            .Where(row => row.ShopId == shopId && row.IsActive && row.Link == LinkKind.None)
            .OrderBy(row => row.SkuId)
            .Take(MaxListings)
            .ToListAsync(ct);
        var sure = unlinked
            .Select(row => (row.SkuId, SkuIndex.Sure(index.For(row.SellerCode, row.Title))?.Sku))
            .Where(own => own.Sku is not null)
            .Select(own => (own.SkuId, own.Sku!))
            .ToList();

        if ((await link.Link(shopId, sure, by, ct)).Refused(out var problem, out var linked))
        {
            return problem;
        }

        if (linked.All.Count == 0)
        {
            return ChannelsProblems.NothingMatches();
        }

        await work.Commit(ct);
        return linked;
    }
}
