using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.FirstReading;
using CreatorFlow.Channels.Reconcile;
using CreatorFlow.Channels.Returns;
using CreatorFlow.Channels.Statements;
using CreatorFlow.Channels.Sweep;
using CreatorFlow.Channels.Webhooks.Subscriptions;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Catalogue;

/// <summary>
/// Reads all SKUs of a shop, a page a commit. When that is done for the first time, the shop's webhooks are switched on
/// and its sweeps begin: an order of a SKU that nobody knows could not be reserved. What was listed before they were on
/// no webhook told, so what has changed since is read once more. Afterwards it is read once a day.
/// </summary>
internal sealed class PullCatalogue(
    AppDb db,
    ShopCalls calls,
    ReadListings listings,
    ReadingRows readings,
    IJobQueue jobs,
    EndShopJob end,
    TimeProvider clock) : IJobHandler
{
    public const string JobKind = "channels.pull_catalogue";

    /// <summary>What no webhook told to have left the sale is found by then.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromDays(1);

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
            await readings.Begin(shop, startedAt, ct);
            var read = await listings.Run(shop, null, ct);

            if (shop.WebhooksRegisteredAt is null)
            {
                await calls.Run(
                    shopId, (channel, key) => MendedTopics.Mend(channel, key, shop.UsesBackup, ct), ct);
                read = read.And(await listings.Run(shop, startedAt - ShopConnection.ClocksDiffer, ct));
            }

            await Finish(batch, shopId, read, startedAt, ct);
        }
        catch (ChannelFailure failure)
        {
            await end.Run(batch, failure, ct);
        }
    }

    private async Task Finish(
        JobBatch batch, Guid shopId, ListingsRead read, DateTimeOffset startedAt, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var work = await db.Begin(ct);
        var shop = await db.Set<ShopConnection>().FirstAsync(row => row.Id == shopId, ct);

        if (read.ReachedTheEnd)
        {
            // What changed while it was read is read by the next reading of changes.
            shop.CataloguePulled(startedAt);
            await readings.CatalogueRead(shopId, now, ct);
            await MarkGone(shopId, startedAt, now, ct);
        }

        if (shop.WebhooksRegisteredAt is null)
        {
            shop.WebhooksRegistered(now);
            await jobs.Enqueue(
                [SweepOrders.For(shopId), SweepAftersales.For(shopId), CheckSubscriptions.For(shopId)], ct);
        }

        await jobs.Enqueue(
            [
                ReconcileStock.For(shopId), PullStatements.For(shopId),
                PullChangedProducts.For(shopId, now + PullChangedProducts.Every),
            ],
            ct);

        var skus = await db.Set<Listing>().CountAsync(row => row.ShopId == shopId && row.SeenAt >= startedAt, ct);
        db.Tell(new CataloguePulled(shop.Name, skus, read.NewSkus), shopId, Actor.Channel(shop.Name));
        batch.Again(batch.Jobs[0], now + Every);
        await batch.Settle(ct);
        await work.Commit(ct);
    }

    // What was not on any page is no longer for sale there.
    private Task<int> MarkGone(Guid shopId, DateTimeOffset startedAt, DateTimeOffset now, CancellationToken ct) =>
        db.Set<Listing>()
            .Where(row => row.ShopId == shopId && row.IsActive && row.SeenAt < startedAt)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.IsActive, false)
                    .SetProperty(row => row.State, ListingState.Gone)
                    .SetProperty(row => row.StateSince, now),
                ct);
}
