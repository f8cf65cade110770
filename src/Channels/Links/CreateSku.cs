using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Links;

/// <summary>
/// Makes a SKU of a listing, with the title, price and stock the channel has of it, and links the listing to it.
/// </summary>
internal sealed class CreateSku(AppDb db, ICatalogue catalogue, LinkListing link)
{
    public const int MaxCodeLength = 100;

    public async Task<Result<LinkedListing>> Run(
        Guid shopId, string skuId, string? code, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);

        if (await db.Set<Listing>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.ShopId == shopId && row.SkuId == skuId, ct) is not { } listing)
        {
            return ChannelsProblems.UnknownListing(skuId);
        }

        var sku = code is { } typed && typed.Trim().Length > 0 ? typed.Trim() : listing.SellerCode;

        if (sku.Length is 0 or > MaxCodeLength)
        {
            return ChannelsProblems.CodeInvalid(MaxCodeLength);
        }

        if ((await catalogue.Available([sku], ct)).ContainsKey(sku))
        {
            return ChannelsProblems.SkuTaken(sku);
        }

        await catalogue.Ensure([listing.ItemOf(sku)], by, ct);

        if ((await link.Link(shopId, [(skuId, sku)], by, ct)).Refused(out var problem, out var linked))
        {
            return problem;
        }

        await work.Commit(ct);
        return linked.All[0];
    }
}
