using CreatorFlow.Inventory.Bundles;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Locations;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Moves;

/// <summary>
/// Locks the levels that a change by hand is about, and makes those that are not there yet. Locked in one order,
/// always: SKUs, then locations, then levels, each ascending; so nothing becomes a bundle and no place is closed
/// meanwhile.
/// </summary>
internal static class OpenLevels
{
    public static async Task<Result<SortedDictionary<LevelKey, StockLevel>>> Lock(
        AppDb db, IReadOnlyCollection<LevelKey> keys, CancellationToken ct)
    {
        var skus = keys.Select(key => key.Sku).Distinct().Order(StringComparer.Ordinal).ToList();
        var known = await SkuRows.Lock(db, skus, ct);

        if (skus.Find(sku => !known.ContainsKey(sku)) is { } unknown)
        {
            return InventoryProblems.UnknownSku(unknown);
        }

        if ((await Recipes.Of(db, skus, ct)).Keys.Order(StringComparer.Ordinal).FirstOrDefault() is { } bundle)
        {
            return BundleProblems.IsBundle(bundle);
        }

        var open = (await LocationRows.Lock(db, ct)).Where(own => own.Active).Select(own => own.Code).ToHashSet();

        if (keys.Order().FirstOrDefault(key => !open.Contains(key.Location)) is { Location: { } closed })
        {
            return LocationProblems.Unknown(closed);
        }

        var levels = await StockSql.Lock(db, skus, ct);
        var missing = keys.Where(key => !levels.ContainsKey(key)).Distinct().ToList();

        if (missing.Count > 0)
        {
            await StockSql.Open(db, missing, ct);
            levels = await StockSql.Lock(db, skus, ct);
        }

        return levels;
    }
}
