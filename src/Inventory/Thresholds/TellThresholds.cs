using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;

namespace CreatorFlow.Inventory.Thresholds;

/// <summary>Writes the figures of many SKUs and tells them: each for itself, and together what was before.</summary>
internal static class TellThresholds
{
    /// <summary>A fact is read as a whole.</summary>
    public const int ChangesPerFact = 500;

    public static void Run(
        AppDb db, Guid id, IReadOnlyDictionary<string, Sku> skus, IReadOnlyList<ThresholdChange> changes, Actor by)
    {
        foreach (var change in changes)
        {
            skus[change.Sku].KeepBack(change.Buffer, change.LowAt);
            db.Tell(new StockThresholdsSet(change.Sku, change.Buffer, change.LowAt), Guid.Empty, by);
        }

        foreach (var some in changes.Chunk(ChangesPerFact))
        {
            db.Tell(new ManyThresholdsSet(some), id, by);
        }

        // A buffer frees nothing for waiting orders; it only changes what the channels may offer.
        var offered = changes.Where(change => change.Buffer != change.BufferBefore)
            .Select(change => change.Sku)
            .Order(StringComparer.Ordinal)
            .ToList();

        if (offered.Count > 0)
        {
            db.Tell(new StockChanged(offered, MoreFree: false), Guid.Empty, by);
        }
    }
}
