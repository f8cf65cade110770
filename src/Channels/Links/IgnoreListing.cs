using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Links;

/// <summary>
/// A person says that a listing is none of ours: its number is not sent, it is not counted as unlinked, and readings of
/// the catalogue leave it so.
/// </summary>
internal sealed class IgnoreListing(AppDb db)
{
    public async Task<Result<ListingIgnored>> Run(Guid shopId, string skuId, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);

        if (await db.Set<ShopConnection>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == shopId, ct)
            is not { } shop)
        {
            return ChannelsProblems.UnknownShop(shopId);
        }

        if (await ListingRows.Lock(db, shopId, [skuId], ct) is not [var listing])
        {
            return ChannelsProblems.UnknownListing(skuId);
        }

        var told = new ListingIgnored(shop.Name, listing.Title, listing.Sku);

        if (listing.Link != LinkKind.Ignored)
        {
            listing.Ignore();
            db.Tell(told, shopId, by);
            await work.Commit(ct);
        }

        return told;
    }
}
