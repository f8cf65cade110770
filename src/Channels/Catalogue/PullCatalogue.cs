using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.FirstReading;
using CreatorFlow.Channels.Performance;
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
/// Reads all SKUs of a shop, a page a commit, and over as many runs as that takes; only at the end it shows what is
/// gone. When that is done for the first time, the shop's webhooks are switched on
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

    /// <summary>A reading that has not ended by then begins anew: its pages are no longer those of before.</summary>
    private static readonly TimeSpan LongestReading = TimeSpan.FromDays(1);

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
            await Read(batch, shop, ct);
        }
        catch (ChannelFailure failure)
        {
            await BeginAnew(shop, failure, ct);
            await end.Run(batch, failure, ct);
        }
    }

    private async Task Read(JobBatch batch, ShopConnection shop, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var goesOn = shop.CataloguePage is not null && shop.CatalogueBegunAt > now - LongestReading;
        var begunAt = goesOn ? shop.CatalogueBegunAt!.Value : now;

        if (!goesOn)
        {
            await readings.Begin(shop, begunAt, ct);
        }

        var read = await listings.Run(shop, null, goesOn ? shop.CataloguePage : null, ct);

        if (read.NextPage is { } next)
        {
            await GoOn(batch, shop.Id, next, begunAt, ct);
            return;
        }

        var newSkus = read.NewSkus;

        if (shop.WebhooksRegisteredAt is null)
        {
            await calls.Run(shop.Id, (channel, key) => MendedTopics.Mend(channel, key, shop.UsesBackup, ct), ct);
            newSkus += (await listings.Run(shop, begunAt - ShopConnection.ClocksDiffer, null, ct)).NewSkus;
        }

        await Finish(batch, shop.Id, newSkus, begunAt, ct);
    }

    private async Task GoOn(JobBatch batch, Guid shopId, string page, DateTimeOffset begunAt, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var shop = await db.Set<ShopConnection>().FirstAsync(row => row.Id == shopId, ct);
        shop.CatalogueReadUntil(page, begunAt);
        batch.Again(batch.Jobs[0], clock.GetUtcNow());
        await batch.Settle(ct);
        await work.Commit(ct);
    }

    /// <summary>The channel takes no page of before any more.</summary>
    private async Task BeginAnew(ShopConnection read, ChannelFailure failure, CancellationToken ct)
    {
        if (read.CataloguePage is not null && failure.IsForGood)
        {
            await using var work = await db.Begin(ct);
            var shop = await db.Set<ShopConnection>().FirstAsync(row => row.Id == read.Id, ct);
            shop.CatalogueReadUntil(null, clock.GetUtcNow());
            await work.Commit(ct);
        }
    }

    private async Task Finish(
        JobBatch batch, Guid shopId, int newSkus, DateTimeOffset begunAt, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var work = await db.Begin(ct);
        var shop = await db.Set<ShopConnection>().FirstAsync(row => row.Id == shopId, ct);

        // What changed while it was read is read by the next reading of changes.
        shop.WholeCataloguePulled(begunAt);
        await readings.CatalogueRead(shopId, now, ct);
        await MarkGone(shopId, begunAt, now, ct);

        if (shop.WebhooksRegisteredAt is null)
        {
            shop.WebhooksRegistered(now);
            await jobs.Enqueue(
                [SweepOrders.For(shopId), SweepAftersales.For(shopId), CheckSubscriptions.For(shopId)], ct);
        }

        await jobs.Enqueue(
            [
                ReconcileStock.For(shopId), PullStatements.For(shopId), PullFigures.For(shopId),
                PullChangedProducts.For(shopId, now + PullChangedProducts.Every),
            ],
            ct);

        var skus = await db.Set<Listing>().CountAsync(row => row.ShopId == shopId && row.SeenAt >= begunAt, ct);
        db.Tell(new CataloguePulled(shop.Name, skus, newSkus), shopId, Actor.Channel(shop.Name));
        batch.Again(batch.Jobs[0], now + Every);
        await batch.Settle(ct);
        await work.Commit(ct);
    }

    // What was not on any page is no longer for sale there.
    private Task<int> MarkGone(Guid shopId, DateTimeOffset begunAt, DateTimeOffset now, CancellationToken ct) =>
        db.Set<Listing>()
            .Where(row => row.ShopId == shopId && row.IsActive && row.SeenAt < begunAt)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.IsActive, false)
                    .SetProperty(row => row.State, ListingState.Gone)
                    .SetProperty(row => row.StateSince, now),
                ct);
}
