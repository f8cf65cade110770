using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Links;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Catalogue;

/// <summary>Reads the SKUs of a shop, all or those changed since then, a page a commit.</summary>
internal sealed class ReadListings(AppDb db, ShopCalls calls, ICatalogue catalogue, ISkus house, TimeProvider clock)
{
    private const int MaxPages = 1_000;

    /// <summary>Returns how many SKUs are new here.</summary>
    public async Task<int> Run(ShopConnection shop, DateTimeOffset? changedSince, CancellationToken ct)
    {
        var newSkus = 0;
        string? next = null;
        var codes = new AutomaticLinks(
            new(await house.Like("", SkuIndex.MostSkus, ct)),
            await db.Set<Listing>().Where(row => row.ShopId == shop.Id).Select(row => row.SellerCode).ToListAsync(ct));

        for (var page = 0; page < MaxPages; page++)
        {
            var from = next;
            var listed = await calls.Run(shop.Id, (channel, key) => channel.Catalogue(key, changedSince, from, ct), ct);
            newSkus += await Store(shop, listed.Skus, codes, ct);
            next = listed.NextPage;

            if (next is null)
            {
                break;
            }
        }

        return newSkus;
    }

    private async Task<int> Store(
        ShopConnection shop, IReadOnlyList<ListedSku> listed, AutomaticLinks codes, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var known = (await ListingRows.Lock(db, shop.Id, [.. listed.Select(sku => sku.SkuId)], ct))
            .ToDictionary(row => row.SkuId, StringComparer.Ordinal);
        var links = codes.Of(listed);
        var items = listed
            .Where(sku => links[sku.SkuId] is not null
                && known.GetValueOrDefault(sku.SkuId)?.Link is null or LinkKind.Automatic or LinkKind.None)
            .Select(sku => sku.Item).DistinctBy(item => item.Sku, StringComparer.Ordinal).ToList();
        var added = await catalogue.Ensure(items, Actor.Channel(shop.Name), ct);
        var now = clock.GetUtcNow();

        foreach (var sku in listed.DistinctBy(sku => sku.SkuId, StringComparer.Ordinal))
        {
            if (!known.TryGetValue(sku.SkuId, out var listing))
            {
                listing = new(shop.WorkspaceId, shop.Id, sku.SkuId);
                db.Add(listing);
            }

            Tell(shop, listing, links[sku.SkuId]);
            listing.Listed(sku, links[sku.SkuId], now);
        }

        await work.Commit(ct);
        db.ChangeTracker.Clear();
        return added;
    }

    // Somebody made the SKU meanwhile: orders that wait for the link go on.
    private void Tell(ShopConnection shop, Listing listing, string? sku)
    {
        if (listing is { Link: LinkKind.None } && sku is not null)
        {
            db.Tell(
                new ListingLinked(shop.Name, listing.Title, [ChannelOrderLine.Unlinked(listing.SkuId)], sku),
                shop.Id, Actor.Channel(shop.Name));
        }
    }
}
