using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.FirstReading;
using CreatorFlow.Channels.Links;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Catalogue;

/// <summary>Reads the SKUs of a shop, all or those changed since then, a page a commit.</summary>
internal sealed class ReadListings(
    AppDb db, ShopCalls calls, ICatalogue catalogue, ISkus house, ReadingRows readings, TimeProvider clock)
{
    /// <summary>So many pages are read at most before others have their turn.</summary>
    public const int MaxPages = 1_000;

    /// <summary>Reads to the end, or so many pages as one run takes.</summary>
    /// <param name="from">Where an earlier run ended; null: from the first page.</param>
    public async Task<ListingsRead> Run(
        ShopConnection shop, DateTimeOffset? changedSince, string? from, CancellationToken ct)
    {
        var newSkus = 0;
        var codes = await Codes(shop, ct);
        var page = await Ask(shop, changedSince, from, ct);

        for (var read = 1; ; read++)
        {
            // The next page comes while this one is written.
            var coming = page.NextPage is { } next && read < MaxPages ? Ask(shop, changedSince, next, ct) : null;

            try
            {
                newSkus += await Store(shop, page, codes, countsAsRead: changedSince is null, ct);
            }
            finally
            {
                await ((Task?)coming ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            if (coming is null)
            {
                return new(newSkus, page.NextPage);
            }

            page = await coming;
        }
    }

    /// <summary>How listings of the shop go to our SKUs by themselves.</summary>
    public async Task<AutomaticLinks> Codes(ShopConnection shop, CancellationToken ct) => new(
        new(await house.Like("", SkuIndex.MostSkus, ct)),
        await db.Set<Listing>().Where(row => row.ShopId == shop.Id).Select(row => row.SellerCode).ToListAsync(ct));

    /// <summary>Reads one product with all its SKUs; gone where the shop lists it no more. Returns the new SKUs.
    /// </summary>
    public async Task<int> Product(
        ShopConnection shop, string productId, AutomaticLinks codes, CancellationToken ct) =>
        await Store(
            shop, await calls.Run(shop.Id, (channel, key) => channel.Product(key, productId, ct), ct), codes,
            countsAsRead: false, ct);

    private Task<ListedSkus> Ask(
        ShopConnection shop, DateTimeOffset? changedSince, string? page, CancellationToken ct) =>
        calls.Run(shop.Id, (channel, key) => channel.Catalogue(key, changedSince, page, ct), ct);

    private async Task<int> Store(
        ShopConnection shop, ListedSkus page, AutomaticLinks codes, bool countsAsRead, CancellationToken ct)
    {
        var listed = page.Skus;
        await using var work = await db.Begin(ct);
        var left = await Left(shop.Id, page, ct);
        var known = (await ListingRows.Lock(db, shop.Id, [.. listed.Select(sku => sku.SkuId), .. left], ct))
            .ToDictionary(row => row.SkuId, StringComparer.Ordinal);
        var links = codes.Of(listed);
        var items = listed
            .Where(sku => links[sku.SkuId] is not null
                && known.GetValueOrDefault(sku.SkuId)?.Link is null or LinkKind.Automatic or LinkKind.None)
            .Select(sku => sku.Item).DistinctBy(item => item.Sku, StringComparer.Ordinal).ToList();
        var added = await catalogue.Ensure(items, Actor.Channel(shop.Name), ct);
        var now = clock.GetUtcNow();
        var states = new StateChanges(shop);

        foreach (var sku in listed.DistinctBy(sku => sku.SkuId, StringComparer.Ordinal))
        {
            var isNew = !known.TryGetValue(sku.SkuId, out var listing);

            if (listing is null)
            {
                listing = new(shop.WorkspaceId, shop.Id, sku.SkuId);
                db.Add(listing);
            }

            Tell(shop, listing, links[sku.SkuId]);
            states.See(listing, isNew, sku);
            listing.Listed(sku, links[sku.SkuId], now);
        }

        left.ForEach(skuId => known[skuId].Gone(now));
        states.Tell(db);

        if (countsAsRead)
        {
            await readings.Read(shop.Id, page, ct);
        }

        await work.Commit(ct);
        db.ChangeTracker.Clear();
        return added;
    }

    /// <summary>A product comes with all its SKUs: those of it that did not come are for sale no more.</summary>
    private async Task<List<string>> Left(Guid shopId, ListedSkus page, CancellationToken ct)
    {
        var products = page.Skus.Select(sku => sku.ProductId).Concat(page.GoneProducts).Distinct().ToList();
        var came = page.Skus.Select(sku => sku.SkuId).ToList();
        return await db.Set<Listing>()
            .Where(row => row.ShopId == shopId && row.IsActive && products.Contains(row.ProductId))
            .Where(row => !came.Contains(row.SkuId))
            .Select(row => row.SkuId)
            .ToListAsync(ct);
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

/// <summary>What a reading came to.</summary>
/// <param name="NewSkus">SKUs that are new here.</param>
/// <param name="NextPage">Where it goes on, since there are more pages than one run takes; null at the end.</param>
internal readonly record struct ListingsRead(int NewSkus, string? NextPage)
{
    public bool ReachedTheEnd => NextPage is null;
}
