using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;

namespace CreatorFlow.Inventory.Thresholds;

/// <summary>Writes the figures of many SKUs and tells them: each for itself, and together what was before.</summary>
internal sealed class TellThresholds(AppDb db, TellStock tell)
{
    /// <summary>A fact is read as a whole.</summary>
    public const int ChangesPerFact = 500;

    public async Task Run(
        Guid id, IReadOnlyDictionary<string, Sku> skus, IReadOnlyList<ThresholdChange> changes, Actor by,
        CancellationToken ct)
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
        await tell.Changed(
            [.. changes.Where(change => change.Buffer != change.BufferBefore).Select(change => change.Sku)],
            moreFree: false, by, ct);
    }
}
