using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Adjust;

/// <summary>A person counted: sets what is on hand, with the reason in the ledger.</summary>
internal sealed class AdjustStock(AppDb db, TimeProvider clock)
{
    private const int MaxReasonLength = 500;

    public async Task<Result<StockAdjusted>> Run(string sku, int onHand, string? reason, Actor by, CancellationToken ct)
    {
        if (onHand is < 0 or > InventoryProblems.AdjustLimit)
        {
            return InventoryProblems.OutOfRange(onHand);
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return InventoryProblems.ReasonMissing();
        }

        await using var work = await db.Begin(ct);

        if (!(await StockSql.Lock(db, [sku], ct)).TryGetValue(sku, out var level))
        {
            return InventoryProblems.UnknownSku(sku);
        }

        if (onHand < level.Reserved)
        {
            return InventoryProblems.BelowReserved(sku, onHand, level.Reserved);
        }

        var told = new StockAdjusted(sku, onHand - level.OnHand, onHand);

        if (told.Delta != 0)
        {
            await Write(told, reason.Trim(), by, ct);
            await work.Commit(ct);
        }

        return told;
    }

    private async Task Write(StockAdjusted told, string reason, Actor by, CancellationToken ct)
    {
        var why = Reason.Note(reason[..Math.Min(reason.Length, MaxReasonLength)]);
        await db.Set<StockLevel>()
            .Where(level => level.Sku == told.Sku
                && level.Location == StockLevel.MainLocation
                && level.Reserved <= told.OnHand)
            .ExecuteUpdateAsync(set => set.SetProperty(level => level.OnHand, level => told.OnHand), ct);

        db.Add(Movement.Of(
            db.Scope.Id, told.Sku, told.Delta, MovementKind.Adjusted, null, why, by, clock.GetUtcNow()));
        db.Tell(told, Guid.Empty, by, why);
        db.Tell(new StockChanged([told.Sku], MoreFree: told.Delta > 0), Guid.Empty, by);
    }
}
