using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Links;
using CreatorFlow.Channels.Reconcile;
using CreatorFlow.Channels.Returns;
using CreatorFlow.Channels.Sweep;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Catalogue;

/// <summary>
/// Reads all SKUs of a shop, a page a commit. When that is done for the first time, the shop's webhooks are switched on
/// and its sweeps begin: an order of a SKU that nobody knows could not be reserved. What was listed before they were on
/// no webhook told, so what has changed since is read once more.
/// </summary>
internal sealed class PullCatalogue(
    AppDb db,
    ShopCalls calls,
    ICatalogue catalogue,
    ISkus house,
    IJobQueue jobs,
    EndShopJob end,
    TimeProvider clock) : IJobHandler
{
    public const string JobKind = "channels.pull_catalogue";

    private const int MaxPages = 1_000;

    /// <summary>The channel's clock may be behind ours.</summary>
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(1);

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new()
    {
        BatchesAtOnce = 2,
        MaxAttempts = int.MaxValue,
        LongestRetry = TimeSpan.FromMinutes(5),
    };

    public static NewJob For(Guid shopId, DateTimeOffset? dueAt = null) =>
        new(JobKind, shopId.ToString("N"), shopId.ToString("N")) { DueAt = dueAt };

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var shopId = Guid.ParseExact(batch.Lane, "N");
        var shop = await db.Set<ShopConnection>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == shopId, ct);

        if (shop is not { Status: ConnectionStatus.Connected })
        {
            batch.Done(batch.Jobs[0]);
            return;
        }

        try
        {
            var startedAt = clock.GetUtcNow();
            var newSkus = await Pull(shop, null, ct);

            if (shop.WebhooksRegisteredAt is null)
            {
                await calls.Run(shopId, Register, ct);
                newSkus += await Pull(shop, startedAt - ClocksDiffer, ct);
            }

            await Finish(batch, shopId, newSkus, startedAt, ct);
        }
        catch (ChannelFailure failure)
        {
            await end.Run(batch, failure, ct);
        }

        async Task<bool> Register(ISalesChannel channel, ShopKey key)
        {
            await channel.RegisterWebhooks(key, ct);
            return true;
        }
    }

    /// <summary>Returns how many SKUs are new here.</summary>
    private async Task<int> Pull(ShopConnection shop, DateTimeOffset? changedSince, CancellationToken ct)
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

    private async Task Finish(
        JobBatch batch, Guid shopId, int newSkus, DateTimeOffset startedAt, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var work = await db.Begin(ct);
        var shop = await db.Set<ShopConnection>().FirstAsync(row => row.Id == shopId, ct);
        shop.CataloguePulled(now);

        if (shop.WebhooksRegisteredAt is null)
        {
            shop.WebhooksRegistered(now);
            await jobs.Enqueue([SweepOrders.For(shopId), SweepAftersales.For(shopId)], ct);
        }

        await jobs.Enqueue([ReconcileStock.For(shopId)], ct);

        // What was not on any page is no longer for sale there.
        await db.Set<Listing>()
            .Where(row => row.ShopId == shopId && row.IsActive && row.SeenAt < startedAt)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsActive, false), ct);

        var skus = await db.Set<Listing>().CountAsync(row => row.ShopId == shopId && row.SeenAt >= startedAt, ct);
        db.Tell(new CataloguePulled(shop.Name, skus, newSkus), shopId, Actor.Channel(shop.Name));
        batch.Done(batch.Jobs[0]);
        await batch.Settle(ct);
        await work.Commit(ct);
    }
}
