using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Catalogue;

/// <summary>
/// Reads products that webhooks named, each once however often it was named in the meantime: whether they sell, and all
/// their SKUs.
/// </summary>
internal sealed class PullProduct(
    AppDb db, ReadListings listings, IJobQueue jobs, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "channels.pull_product";

    private const char Between = ':';

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new()
    {
        BatchSize = 20,
        BatchesAtOnce = 2,
        MaxAttempts = int.MaxValue,
        LongestRetry = TimeSpan.FromMinutes(5),
    };

    public static NewJob For(Guid shopId, string productId, DateTimeOffset dueAt) =>
        new(JobKind, $"{shopId:N}{Between}{productId}", shopId.ToString("N")) { DueAt = dueAt };

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var shopId = Guid.ParseExact(batch.Lane, "N");
        var shop = await db.Set<ShopConnection>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == shopId, ct);

        if (shop is not { Status: ConnectionStatus.Connected })
        {
            batch.Jobs.ToList().ForEach(batch.Done);
            return;
        }

        var startedAt = clock.GetUtcNow();
        var codes = await listings.Codes(shop, ct);
        var newSkus = 0;

        ChannelFailure? stopped = null;

        foreach (var job in batch.Jobs)
        {
            try
            {
                if (stopped is null)
                {
                    newSkus += await listings.Product(shop, ProductOf(job), codes, ct);
                    batch.Done(job);
                }
                else
                {
                    EndShopJob.End(batch, job, stopped);
                }
            }
            catch (ChannelFailure failure) when (failure.IsForGood)
            {
                // This one product is refused; the others are not.
                batch.Dead(job, failure.Message);
            }
            catch (ChannelFailure failure)
            {
                EndShopJob.End(batch, job, failure);
                stopped = IsOfAll(failure) ? failure : null;
            }
        }

        await using var work = await db.Begin(ct);
        await ListingsNews.Tell(db, jobs, shop, startedAt, newSkus, ct);
        await batch.Settle(ct);
        await work.Commit(ct);
    }

    /// <summary>What holds for one product holds for the others too: they are not asked for.</summary>
    private static bool IsOfAll(ChannelFailure failure) =>
        failure.Kind is ChannelFailureKind.RateLimited or ChannelFailureKind.Reconnect
            or ChannelFailureKind.ScopeMissing;

    private static string ProductOf(Job job) => job.Key[(job.Key.IndexOf(Between, StringComparison.Ordinal) + 1)..];
}
