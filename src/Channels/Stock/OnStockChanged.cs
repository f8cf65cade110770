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
/// Has the numbers of changed SKUs pushed to every shop that lists them: one job a product, changes coalesced.
/// </summary>
internal sealed class OnStockChanged(IJobQueue jobs, ChannelsOptions options, TimeProvider clock) : IReaction
{
    private const int SkusPerQuery = 500;

    public string Name => "channels.push_stock";

    public IReadOnlyCollection<string> Kinds { get; } = [nameof(StockChanged)];

    public async Task Handle(IReadOnlyList<Fact> facts, AppDb db, CancellationToken ct)
    {
        var dueAt = clock.GetUtcNow() + options.StockPushDelay;
        var skus = facts.SelectMany(fact => fact.Body<StockChanged>().Skus).Distinct(StringComparer.Ordinal);

        foreach (var some in skus.Chunk(SkusPerQuery))
        {
            var products = await (
                from listing in db.Set<Listing>()
                join shop in db.Set<ShopConnection>() on listing.ShopId equals shop.Id
                where listing.IsActive && some.Contains(listing.Sku) && shop.Status == ConnectionStatus.Connected
                select new { listing.ShopId, listing.ProductId }).Distinct().ToListAsync(ct);

            await jobs.Enqueue([.. products.Select(own => PushStock.For(own.ShopId, own.ProductId, dueAt))], ct);
        }
    }
}
