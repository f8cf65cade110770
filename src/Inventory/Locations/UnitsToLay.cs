using CreatorFlow.Inventory.Bundles;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Locations;

/// <summary>Units that are to lie on shelves later: what is ordered from a supplier, what is to move.</summary>
internal static class UnitsToLay
{
    /// <summary>
    /// What could lie nowhere is not written down. The SKUs are locked, then the locations: nothing becomes a bundle
    /// and no location is closed before it is known here that units are to come.
    /// </summary>
    public static async Task<Problem?> RefusalOf(
        AppDb db, IEnumerable<string> wanted, IEnumerable<string> locations, CancellationToken ct)
    {
        List<string> skus = [.. wanted];
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
        return locations.FirstOrDefault(code => !open.Contains(code)) is { } closed
            ? LocationProblems.Unknown(closed)
            : null;
    }
}
