using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Stock;

/// <summary>
/// Has the numbers of changed SKUs pushed to every shop that lists them: one job a product, changes coalesced. Each
/// listing keeps since when a change waits to be sent.
/// </summary>
internal sealed class OnStockChanged(IJobQueue jobs, ChannelsOptions options, TimeProvider clock) : IReaction
{
    private const int SkusPerQuery = 500;

    public string Name => "channels.push_stock";

    public IReadOnlyCollection<string> Kinds { get; } = [nameof(StockChanged)];

    public async Task Handle(IReadOnlyList<Fact> facts, AppDb db, CancellationToken ct)
    {
        var shopIds = await db.Set<ShopConnection>()
            .Where(shop => shop.Status == ConnectionStatus.Connected).Select(shop => shop.Id).ToListAsync(ct);
        var changes = facts
            .SelectMany(fact => fact.Body<StockChanged>().Skus.Select(sku => (Sku: sku, fact.At)))
            .GroupBy(change => change.Sku, StringComparer.Ordinal)
            .OrderBy(same => same.Key, StringComparer.Ordinal);

        if (shopIds.Count == 0)
        {
            return;
        }

        foreach (var some in changes.Chunk(SkusPerQuery))
        {
            var at = some.ToDictionary(
                same => same.Key,
                same => (First: same.Min(change => change.At), Last: same.Max(change => change.At)),
                StringComparer.Ordinal);
            await Mark(shopIds, at, db, ct);
        }
    }

    private async Task Mark(
        List<Guid> shopIds,
        Dictionary<string, (DateTimeOffset First, DateTimeOffset Last)> at,
        AppDb db,
        CancellationToken ct)
    {
        var dueAt = clock.GetUtcNow() + options.StockPushDelay;
        var listings = await ListingRows.LockBySku(db, shopIds, at.Keys, ct);

        foreach (var listing in listings)
        {
            listing.Changed(at[listing.Sku].First, at[listing.Sku].Last);
        }

        await jobs.Enqueue(
            [
                .. listings.Select(own => (own.ShopId, own.ProductId)).Distinct()
                    .Select(own => PushStock.For(own.ShopId, own.ProductId, dueAt)),
            ],
            ct);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }
}
