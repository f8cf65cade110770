using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Levels;

/// <summary>The SKUs as other modules use them.</summary>
internal sealed class Catalogue(AppDb db, TimeProvider clock) : ICatalogue
{
    public async Task<int> Ensure(IReadOnlyList<CatalogueItem> items, Actor by, CancellationToken ct)
    {
        var unique = items.DistinctBy(item => item.Sku).ToList();
        var codes = unique.Select(item => item.Sku).ToList();
        var known = await db.Set<Sku>().Where(sku => codes.Contains(sku.Code)).ToDictionaryAsync(sku => sku.Code, ct);
        var fresh = unique.Where(item => !known.ContainsKey(item.Sku)).ToList();

        foreach (var item in unique.Where(item => known.ContainsKey(item.Sku)))
        {
            known[item.Sku].Relist(item);
        }

        fresh.ForEach(item => List(item, by));

        if (fresh.Count > 0)
        {
            var skus = fresh.Select(item => item.Sku).Order(StringComparer.Ordinal).ToList();
            db.Tell(new StockChanged(skus, MoreFree: true), Guid.Empty, by);
        }

        return fresh.Count;
    }

    public async Task<IReadOnlyDictionary<string, int>> Available(
        IReadOnlyCollection<string> skus, CancellationToken ct)
    {
        var levels = await (
            from level in db.Set<StockLevel>()
            join sku in db.Set<Sku>() on level.Sku equals sku.Code
            where skus.Contains(level.Sku)
            select new { level.Sku, level.OnHand, level.Reserved, sku.Buffer }).ToListAsync(ct);

        return levels.GroupBy(level => level.Sku).ToDictionary(
            same => same.Key,
            same => Math.Max(0, same.Sum(level => level.OnHand - level.Reserved) - same.First().Buffer));
    }

    public async Task<IReadOnlyDictionary<string, Money>> Prices(
        IReadOnlyCollection<string> skus, CancellationToken ct) =>
        await db.Set<Sku>().Where(sku => skus.Contains(sku.Code))
            .ToDictionaryAsync(sku => sku.Code, sku => new Money(sku.PriceMinor, sku.Currency), ct);

    public async Task<IReadOnlyDictionary<string, int>> WeightGrams(
        IReadOnlyCollection<string> skus, CancellationToken ct) =>
        await db.Set<Sku>().Where(sku => skus.Contains(sku.Code) && sku.WeightGrams > 0)
            .ToDictionaryAsync(sku => sku.Code, sku => sku.WeightGrams, ct);

    public Task<int> Count(CancellationToken ct) => db.Set<Sku>().CountAsync(ct);

    private void List(CatalogueItem item, Actor by)
    {
        var now = clock.GetUtcNow();
        db.Add(Sku.Listed(db.Scope.Id, item, now));
        db.Add(new StockLevel { WorkspaceId = db.Scope.Id, Sku = item.Sku, OnHand = item.FirstOnHand });

        if (item.FirstOnHand != 0)
        {
            db.Add(Movement.Of(
                db.Scope.Id, item.Sku, item.FirstOnHand, MovementKind.FirstStock, null, new("inventory.first_stock"),
                by, now));
        }
    }
}
