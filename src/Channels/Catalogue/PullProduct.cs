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
    AppDb db, ReadListings listings, IJobQueue jobs, EndShopJob end, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "channels.pull_product";

    private const char Between = ':';

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new()
    {
        BatchSize = 20,
        BatchesAtOnce = 2,
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

        foreach (var job in batch.Jobs)
        {
            try
            {
                newSkus += await listings.Product(shop, ProductOf(job), codes, ct);
                batch.Done(job);
            }
            catch (ChannelFailure failure) when (failure.IsForGood)
            {
                // This one product is refused; the others are not.
                EndShopJob.End(batch, job, failure);
            }
            catch (ChannelFailure failure)
            {
                await end.Run(batch, failure, ct);
                return;
            }
        }

        await using var work = await db.Begin(ct);
        await ListingsNews.Tell(db, jobs, shop, startedAt, newSkus, ct);
        await batch.Settle(ct);
        await work.Commit(ct);
    }

    private static string ProductOf(Job job) => job.Key[(job.Key.IndexOf(Between, StringComparison.Ordinal) + 1)..];
}
