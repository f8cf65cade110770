using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Catalogue;

/// <summary>
/// Reads the products that have changed since the catalogue was last read: soon after a webhook tells of one, and every
/// ten minutes, for those that no webhook told.
/// </summary>
internal sealed class PullChangedProducts(
    AppDb db, ReadListings listings, IJobQueue jobs, EndShopJob end, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "channels.pull_changed_products";

    public static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    /// <summary>The channel's clock may be behind ours. The readings before are counted from their beginning.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new()
    {
        BatchesAtOnce = 2,
        MaxAttempts = int.MaxValue,
        LongestRetry = TimeSpan.FromMinutes(5),
    };

    public static NewJob For(Guid shopId, DateTimeOffset dueAt) =>
        new(JobKind, shopId.ToString("N"), shopId.ToString("N")) { DueAt = dueAt };

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var shopId = Guid.ParseExact(batch.Lane, "N");
        var shop = await db.Set<ShopConnection>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == shopId, ct);

        // Before the first whole reading there is nothing to bring up to date.
        if (shop is not { Status: ConnectionStatus.Connected, CataloguePulledAt: { } readAt })
        {
            batch.Done(batch.Jobs[0]);
            return;
        }

        try
        {
            var startedAt = clock.GetUtcNow();
            var read = await listings.Run(shop, readAt - Overlap, null, ct);
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
        await using var work = await db.Begin(ct);
        var shop = await db.Set<ShopConnection>().FirstAsync(row => row.Id == shopId, ct);

        if (read.ReachedTheEnd)
        {
            shop.CataloguePulled(startedAt);

            // Where the daily reading is due already, this does not put it off.
            await jobs.Enqueue([PullCatalogue.For(shopId, clock.GetUtcNow() + PullCatalogue.Every)], ct);
        }
        else
        {
            // More has changed than one run reads: the whole catalogue is read, which goes on over many.
            await jobs.Enqueue([PullCatalogue.For(shopId)], ct);
        }

        await ListingsNews.Tell(db, jobs, shop, startedAt, read.NewSkus, ct);
        batch.Again(batch.Jobs[0], clock.GetUtcNow() + Every);
        await batch.Settle(ct);
        await work.Commit(ct);
    }
}
