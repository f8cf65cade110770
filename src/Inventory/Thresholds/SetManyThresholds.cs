using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Thresholds;

/// <summary>
/// Sets the buffer, the low mark or both of many SKUs at once: all or none. The answer names the change, by which
/// <see cref="UndoThresholds"/> takes it back.
/// </summary>
internal sealed class SetManyThresholds(AppDb db, TellThresholds tell, TimeProvider clock)
{
    public const int MaxSkus = 20_000;

    public async Task<Result<ManyThresholds>> Run(
        IReadOnlyCollection<string> skus, int? buffer, int? lowAt, Actor by, CancellationToken ct)
    {
        if (Refusal(skus, buffer, lowAt) is { } refusal)
        {
            return refusal;
        }

        await using var work = await db.Begin(ct);
        var known = await SkuRows.Lock(db, skus, ct);

        if (skus.FirstOrDefault(code => !known.ContainsKey(code)) is { } unknown)
        {
            return InventoryProblems.UnknownSku(unknown);
        }

        var changes = known.Values
            .Select(sku => new ThresholdChange(
                sku.Code, sku.Buffer, sku.LowAt, buffer ?? sku.Buffer, lowAt ?? sku.LowAt))
            .Where(change => change.IsOne)
            .ToList();
        var id = Ids.New(clock.GetUtcNow());

        if (changes.Count > 0)
        {
            await tell.Run(id, known, changes, by, ct);
            await work.Commit(ct);
        }

        return new ManyThresholds(id, changes.Count, known.Count - changes.Count);
    }

    private static Problem? Refusal(IReadOnlyCollection<string> skus, int? buffer, int? lowAt) =>
        skus.Count == 0 ? InventoryProblems.NothingSelected()
        : skus.Count > MaxSkus ? InventoryProblems.TooMany(skus.Count, MaxSkus)
        : buffer is null && lowAt is null ? InventoryProblems.NothingToSet()
        : buffer is < 0 or > InventoryProblems.AdjustLimit
            ? InventoryProblems.ThresholdOutOfRange("buffer", buffer.Value)
        : lowAt is < 0 or > InventoryProblems.AdjustLimit
            ? InventoryProblems.ThresholdOutOfRange("lowAt", lowAt.Value)
        : null;
}

/// <summary>What became of it.</summary>
/// <param name="Id">By which it is taken back.</param>
/// <param name="Changed">SKUs that have other figures now.</param>
/// <param name="Unchanged">SKUs that had these figures already; after an undo, those that others changed since.</param>
internal sealed record ManyThresholds(Guid Id, int Changed, int Unchanged);
