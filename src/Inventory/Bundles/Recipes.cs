using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Bundles;

/// <summary>Which SKUs are bundles, of what, and which bundles share a component.</summary>
internal sealed class Recipes(AppDb db) : IRecipes
{
    public const int SkusPerQuery = 500;

    public Task<IReadOnlyDictionary<string, IReadOnlyList<StockLine>>> Of(
        IReadOnlyCollection<string> skus, CancellationToken ct) => Of(db, skus, ct);

    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<StockLine>>> Of(
        AppDb db, IEnumerable<string> skus, CancellationToken ct)
    {
        var found = new Dictionary<string, IReadOnlyList<StockLine>>(StringComparer.Ordinal);

        foreach (var some in skus.Distinct(StringComparer.Ordinal).Chunk(SkusPerQuery))
        {
            var parts = await db.Set<BundlePart>().AsNoTracking()
                .Where(part => some.Contains(part.Bundle)).ToListAsync(ct);

            foreach (var bundle in parts.GroupBy(part => part.Bundle))
            {
                found[bundle.Key] =
                [
                    .. bundle.OrderBy(part => part.Component, StringComparer.Ordinal)
                        .Select(part => new StockLine(part.Component, part.Quantity)),
                ];
            }
        }

        return found;
    }

    /// <summary>The bundles that one of these SKUs goes into.</summary>
    public static async Task<IReadOnlyList<string>> With(AppDb db, IEnumerable<string> skus, CancellationToken ct)
    {
        var bundles = new HashSet<string>(StringComparer.Ordinal);

        foreach (var some in skus.Distinct(StringComparer.Ordinal).Chunk(SkusPerQuery))
        {
            bundles.UnionWith(await db.Set<BundlePart>()
                .Where(part => some.Contains(part.Component)).Select(part => part.Bundle).Distinct().ToListAsync(ct));
        }

        return [.. bundles];
    }
}
