using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Sweep;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Stock;

/// <summary>
/// Pushes the numbers of changed products to their shop. One batch of a shop at a time, and each reads the newest
/// number: of changes that follow fast, the newest wins, and no older one comes after it.
/// </summary>
internal sealed class PushStock(
    AppDb db,
    OfferStock offer,
    RecordOffers record,
    EndShopJob end,
    IJobQueue jobs,
    ChannelsOptions options,
    TimeProvider clock) : IJobHandler
{
    public const string JobKind = "channels.push_stock";

    private const int ProductsPerBatch = 50;

    /// <summary>Orders that explain a lower number are known by then as a rule.</summary>
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(10);

    public string Kind => JobKind;

    /// <summary>A number that is wrong at the channel sells what is not there.</summary>
    public JobLimits Limits { get; } = JobLimits.Awaited with { BatchSize = ProductsPerBatch, BatchesAtOnce = 4 };

    public static NewJob For(Guid shopId, string productId, DateTimeOffset dueAt) =>
        new(JobKind, $"{shopId:N}:{productId}", shopId.ToString("N")) { DueAt = dueAt, Priority = 200 };

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var shopId = Guid.ParseExact(batch.Lane, "N");
        var shop = await db.Set<ShopConnection>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == shopId, ct);

        if (shop is not { Status: ConnectionStatus.Connected })
        {
            batch.Jobs.ToList().ForEach(batch.Done);
            return;
        }

        try
        {
            var offers = await offer.Run(shop, [.. batch.Jobs.Select(ProductOf)], ct);
            await Record(batch, shop, offers, ct);
        }
        catch (ChannelFailure failure)
        {
            await end.Run(batch, failure, ct);
        }
    }

    private async Task Record(
        JobBatch batch, ShopConnection shop, IReadOnlyList<StockOffer> offers, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var work = await db.Begin(ct);
        await record.Run(shop, offers, ct);
        var byProduct = offers.ToLookup(own => own.Sku.ProductId, StringComparer.Ordinal);

        foreach (var job in batch.Jobs)
        {
            End(batch, job, [.. byProduct[ProductOf(job)]], now);
        }

        // What waits for orders to be known need not wait for the next usual sweep.
        if (offers.Any(own => own.Decision.Move == StockMove.Waiting))
        {
            await jobs.Enqueue([SweepOrders.For(shop.Id) with { DueAt = now + options.AskAgainAfter }], ct);
        }

        await batch.Settle(ct);
        await work.Commit(ct);
    }

    private void End(JobBatch batch, Job job, List<StockOffer> offers, DateTimeOffset now)
    {
        if (offers.Find(own => own.Failure is not null) is { Failure: { } failure })
        {
            batch.Retry(job, failure.Message);
        }
        else if (offers.Find(own => own.Refusal is not null) is { Refusal: { } refusal })
        {
            batch.Dead(job, refusal);
        }
        else if (offers.Exists(own => own.Decision.Move == StockMove.Waiting))
        {
            batch.Again(job, now + options.AskAgainAfter);
        }
        else if (offers.Exists(own => own.Decision.Look is not null || own.Decision.Push < own.Ours))
        {
            batch.Again(job, now + LookAgainAfter);
        }
        else
        {
            batch.Done(job);
        }
    }

    /// <summary>Keys are a shop and a product of it.</summary>
    internal static string ProductOf(Job job) => job.Key[(job.Key.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
