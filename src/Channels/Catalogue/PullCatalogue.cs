using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Reconcile;
using CreatorFlow.Channels.Sweep;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Catalogue;

/// <summary>
/// Reads all SKUs of a shop, a page a commit. When that is done for the first time, the shop's webhooks are switched on
/// and its sweeps begin: an order of a SKU that nobody knows could not be reserved.
/// </summary>
internal sealed class PullCatalogue(
    AppDb db,
    ShopCalls calls,
    ICatalogue catalogue,
    IJobQueue jobs,
    EndShopJob end,
    TimeProvider clock) : IJobHandler
{
    public const string JobKind = "channels.pull_catalogue";

    private const int MaxPages = 1_000;

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
            var pulled = await Pull(shop, ct);

            if (shop.WebhooksRegisteredAt is null)
            {
                await calls.Run(shopId, Register, ct);
            }

            await Finish(batch, shopId, pulled, startedAt, ct);
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

    private async Task<(int Skus, int NewSkus)> Pull(ShopConnection shop, CancellationToken ct)
    {
        var (skus, newSkus) = (0, 0);
        string? next = null;

        for (var page = 0; page < MaxPages; page++)
        {
            var from = next;
            var listed = await calls.Run(shop.Id, (channel, key) => channel.Catalogue(key, from, ct), ct);
            skus += listed.Skus.Count;
            newSkus += await Store(shop, listed.Skus, ct);
            next = listed.NextPage;

            if (next is null)
            {
                break;
            }
        }

        return (skus, newSkus);
    }

    private async Task<int> Store(ShopConnection shop, IReadOnlyList<ListedSku> listed, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var items = listed.Select(sku => sku.Item).DistinctBy(item => item.Sku, StringComparer.Ordinal).ToList();
        var added = await catalogue.Ensure(items, Actor.Channel(shop.Name), ct);
        var ids = listed.Select(sku => sku.SkuId).ToList();
        var known = await db.Set<Listing>()
            .Where(row => row.ShopId == shop.Id && ids.Contains(row.SkuId))
            .ToDictionaryAsync(row => row.SkuId, StringComparer.Ordinal, ct);
        var now = clock.GetUtcNow();

        foreach (var sku in listed.DistinctBy(sku => sku.SkuId, StringComparer.Ordinal))
        {
            if (!known.TryGetValue(sku.SkuId, out var listing))
            {
                listing = new(shop.WorkspaceId, shop.Id, sku.SkuId);
                db.Add(listing);
            }

            listing.Listed(sku, now);
        }

        await work.Commit(ct);
        db.ChangeTracker.Clear();
        return added;
    }

    private async Task Finish(
        JobBatch batch, Guid shopId, (int Skus, int NewSkus) pulled, DateTimeOffset startedAt, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var work = await db.Begin(ct);
        var shop = await db.Set<ShopConnection>().FirstAsync(row => row.Id == shopId, ct);
        shop.CataloguePulled(now);

        if (shop.WebhooksRegisteredAt is null)
        {
            shop.WebhooksRegistered(now);
            await jobs.Enqueue([SweepOrders.For(shopId)], ct);
        }

        await jobs.Enqueue([ReconcileStock.For(shopId)], ct);

        // What was not on any page is no longer for sale there.
        await db.Set<Listing>()
            .Where(row => row.ShopId == shopId && row.IsActive && row.SeenAt < startedAt)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsActive, false), ct);

        db.Tell(new CataloguePulled(shop.Name, pulled.Skus, pulled.NewSkus), shopId, Actor.Channel(shop.Name));
        batch.Done(batch.Jobs[0]);
        await batch.Settle(ct);
        await work.Commit(ct);
    }
}
