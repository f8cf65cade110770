using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Stock;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Prices;

/// <summary>
/// Takes the waiting prices of one product to its shop and writes down what the channel said to each. A price is
/// absolute: after an answer that was lost it is sent once more.
/// </summary>
internal sealed class PushPrices(AppDb db, ShopCalls calls, EndShopJob end, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "channels.push_prices";

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new()
    {
        BatchesAtOnce = 4,
        MaxAttempts = int.MaxValue,
        LongestRetry = TimeSpan.FromMinutes(5),
    };

    public static NewJob For(Guid shopId, string productId) =>
        new(JobKind, $"{shopId:N}:{productId}", shopId.ToString("N")) { Priority = 200 };

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var shopId = Guid.ParseExact(batch.Lane, "N");
        var job = batch.Jobs[0];
        var productId = PushStock.ProductOf(job);
        var shop = await db.Set<ShopConnection>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == shopId, ct);
        var waiting = await Waiting(shopId, productId).AsNoTracking().ToListAsync(ct);

        // Connecting again begins the jobs of what still waits.
        if (shop is not { Status: ConnectionStatus.Connected } || waiting.Count == 0)
        {
            batch.Done(job);
            return;
        }

        try
        {
            var prices = waiting.ConvertAll(own => new SkuPrice(own.SkuId, own.To));
            var refusals = await calls.Run(
                shopId, (channel, key) => channel.SetPrices(key, productId, prices, ct), ct);
            await Record(batch, shop, waiting, refusals, ct);
        }
        catch (ChannelFailure failure)
        {
            await end.Run(batch, failure, ct);
        }
    }

    private IQueryable<PriceChange> Waiting(Guid shopId, string productId) => db.Set<PriceChange>()
        .Where(row => row.ShopId == shopId && row.ProductId == productId && row.Outcome == PriceOutcome.Waiting);

    private async Task Record(
        JobBatch batch, ShopConnection shop, List<PriceChange> sent, IReadOnlyDictionary<string, string> refusals,
        CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var work = await db.Begin(ct);
        var listings = (await ListingRows.Lock(db, shop.Id, [.. sent.Select(own => own.SkuId)], ct))
            .ToDictionary(row => row.SkuId, StringComparer.Ordinal);
        List<Guid> ids = [.. sent.Select(own => own.Id)];
        var changes = await db.Set<PriceChange>().Where(row => ids.Contains(row.Id)).ToListAsync(ct);

        foreach (var change in changes)
        {
            var listing = listings.GetValueOrDefault(change.SkuId);
            Answer(shop, change, listing, refusals.GetValueOrDefault(change.SkuId), now);
        }

        // Set while the call was on its way: it is sent by the same job, once more.
        if (await Waiting(shop.Id, sent[0].ProductId).AnyAsync(row => !ids.Contains(row.Id), ct))
        {
            batch.Again(batch.Jobs[0], now);
        }
        else
        {
            batch.Done(batch.Jobs[0]);
        }

        await batch.Settle(ct);
        await work.Commit(ct);
    }

    private void Answer(
        ShopConnection shop, PriceChange change, Listing? listing, string? refusal, DateTimeOffset now)
    {
        if (refusal is null)
        {
            // One that another took the place of meanwhile was sent all the same.
            listing?.Priced(change.ToMinor);
            db.Tell(
                new PriceTaken(
                    shop.Name, change.SkuId, change.Title, change.FromMinor, change.ToMinor, change.Currency),
                shop.Id, Actor.System);
        }
        else
        {
            db.Tell(
                new PriceRefused(shop.Name, change.SkuId, change.Title, change.ToMinor, change.Currency, refusal),
                shop.Id, Actor.System);
        }

        if (change.Outcome == PriceOutcome.Waiting)
        {
            change.Answered(refusal, now);
        }
    }
}
