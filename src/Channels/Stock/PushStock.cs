using System.Collections.Concurrent;
using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Stock;

/// <summary>
/// Brings a shop's numbers to ours: looks at what it offers, sets only what differs, all SKUs of a product in one call.
/// </summary>
internal sealed class PushStock(
    AppDb db,
    ShopCalls calls,
    ICatalogue catalogue,
    ShopActivity activity,
    EndShopJob end,
    ChannelsOptions options,
    TimeProvider clock) : IJobHandler
{
    public const string JobKind = "channels.push_stock";

    private const int ProductsPerBatch = 50;
    private const int CallsAtOnce = 4;

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new() { BatchSize = ProductsPerBatch, BatchesAtOnce = 4 };

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
            var plans = await Look(shop, [.. batch.Jobs.Select(ProductOf)], ct);
            await calls.Run(shopId, (channel, key) => Push(channel, key, plans, ct), ct);
            await Record(batch, shop, plans, ct);
        }
        catch (ChannelFailure failure)
        {
            await end.Run(batch, failure, ct);
        }
    }

    private async Task<List<Plan>> Look(ShopConnection shop, List<string> productIds, CancellationToken ct)
    {
        var listings = await db.Set<Listing>()
            .Where(row => row.ShopId == shop.Id && row.IsActive && productIds.Contains(row.ProductId))
            .ToDictionaryAsync(row => row.SkuId, StringComparer.Ordinal, ct);
        var now = clock.GetUtcNow();

        // First the channel's number, then ours: an order that comes in between makes ours too low, never too high.
        var offered = await calls.Run(shop.Id, (channel, key) => channel.Offered(key, productIds, ct), ct);
        var ours = await catalogue.Available([.. listings.Values.Select(row => row.Sku).Distinct()], ct);

        return [.. from sku in offered
                   let listing = listings.GetValueOrDefault(sku.SkuId)
                   where listing is not null && ours.ContainsKey(listing.Sku)
                   select new Plan(
                       listing,
                       sku,
                       StockToPush.Decide(ours[listing.Sku], sku.Available, listing.Look, now, shop.CaughtUpAt))];
    }

    private static async Task<int> Push(ISalesChannel channel, ShopKey shop, List<Plan> plans, CancellationToken ct)
    {
        var products = plans.Where(plan => plan.Decision.Push is not null)
            .GroupBy(plan => plan.Sku.ProductId).Select(product => product.ToList()).ToList();

        await Parallel.ForEachAsync(
            products,
            new ParallelOptions { MaxDegreeOfParallelism = CallsAtOnce, CancellationToken = ct },
            async (product, callCt) => await PushProduct(channel, shop, product, callCt));
        return products.Count;
    }

    private static async Task PushProduct(ISalesChannel channel, ShopKey shop, List<Plan> plans, CancellationToken ct)
    {
        var offers = plans
            .Select(plan => new SkuOffer(
                plan.Sku.SkuId, StockToPush.Spread(plan.Decision.Push!.Value, plan.Sku.Warehouses)))
            .ToList();

        try
        {
            var refusals = await channel.Offer(shop, plans[0].Sku.ProductId, offers, ct);
            var ofAll = refusals.GetValueOrDefault("");
            plans.ForEach(plan => plan.Refusal = refusals.GetValueOrDefault(plan.Sku.SkuId, ofAll!));
        }
        catch (ChannelFailure failure) when (failure.Kind == ChannelFailureKind.Refused)
        {
            plans.ForEach(plan => plan.Refusal = failure.Message);
        }
        catch (ChannelFailure failure) when (failure.Kind != ChannelFailureKind.Reconnect)
        {
            plans.ForEach(plan => plan.Failure = failure);
        }
    }

    private async Task Record(JobBatch batch, ShopConnection shop, List<Plan> plans, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var work = await db.Begin(ct);

        foreach (var plan in plans)
        {
            Record(plan, now);
        }

        Tell(shop, [.. plans.Where(plan => plan.Decision.Push is not null && plan.Failure is null)]);
        var byProduct = plans.ToLookup(plan => plan.Sku.ProductId, StringComparer.Ordinal);

        foreach (var job in batch.Jobs)
        {
            End(batch, job, [.. byProduct[ProductOf(job)]], now);
        }

        await batch.Settle(ct);
        await work.Commit(ct);
    }

    private void Tell(ShopConnection shop, List<Plan> pushed)
    {
        if (pushed.Count > 0)
        {
            var refused = pushed.Count(plan => plan.Refusal is not null);
            db.Tell(new StockPushed(shop.Name, pushed.Count - refused, refused), shop.Id, Actor.System);
        }
    }

    private void Record(Plan plan, DateTimeOffset now)
    {
        var listing = plan.Listing;
        listing.Seen(plan.Sku.Available, now);
        listing.Remember(plan.Decision.Look);

        if (plan.Failure is not null || plan.Decision.Push is not { } pushed)
        {
            return;
        }

        if (plan.Refusal is { } refusal)
        {
            listing.Refused(refusal);
            return;
        }

        listing.Pushed(pushed, now);
        activity.StockPushed(listing.ShopId, 1);
    }

    private void End(JobBatch batch, Job job, List<Plan> plans, DateTimeOffset now)
    {
        if (plans.Find(plan => plan.Failure is not null) is { Failure: { } failure })
        {
            batch.Retry(job, failure.Message);
        }
        else if (plans.Find(plan => plan.Refusal is not null) is { Refusal: { } refusal })
        {
            batch.Dead(job, refusal);
        }
        else if (plans.Exists(plan => plan.Decision.Look is not null))
        {
            batch.Again(job, now + options.SweepEvery);
        }
        else
        {
            batch.Done(job);
        }
    }

    private static string ProductOf(Job job) => job.Key[(job.Key.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>What is to be done about a SKU, and what became of it.</summary>
    private sealed class Plan(Listing listing, OfferedSku sku, StockDecision decision)
    {
        public Listing Listing { get; } = listing;

        public OfferedSku Sku { get; } = sku;

        public StockDecision Decision { get; } = decision;

        /// <summary>The channel does not take the number: a person must look.</summary>
        public string? Refusal { get; set; }

        /// <summary>The call did not get through: later again.</summary>
        public ChannelFailure? Failure { get; set; }
    }
}
