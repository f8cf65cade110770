using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Thresholds;

/// <summary>
/// Takes back what was set for many SKUs at once. A SKU whose figures somebody changed since keeps them.
/// </summary>
internal sealed class UndoThresholds(AppDb db, FactLog log, TellThresholds tell, TimeProvider clock)
{
    private const int MaxFacts = 1 + (SetManyThresholds.MaxSkus / TellThresholds.ChangesPerFact);

    public async Task<Result<ManyThresholds>> Run(Guid id, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var done = (await log.About(id, MaxFacts, ct))
            .Where(fact => fact.Is<ManyThresholdsSet>())
            .SelectMany(fact => fact.Body<ManyThresholdsSet>().Changes)
            .ToList();
        var known = await SkuRows.Lock(db, [.. done.Select(change => change.Sku)], ct);
        var back = done
            .Where(change => known.GetValueOrDefault(change.Sku) is { } sku
                && (sku.Buffer, sku.LowAt) == (change.Buffer, change.LowAt))
            .Select(change => change.Back())
            .ToList();

        if (back.Count == 0)
        {
            return InventoryProblems.NothingToUndo();
        }

        var own = Ids.New(clock.GetUtcNow());
        await tell.Run(own, known, back, by, ct);
        await work.Commit(ct);
        return new ManyThresholds(own, back.Count, done.Count - back.Count);
    }
}
