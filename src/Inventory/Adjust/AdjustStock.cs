using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Moves;
using CreatorFlow.Inventory.Shortages;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Adjust;

/// <summary>A person counted: sets what is on hand at a location, with the reason in the ledger.</summary>
internal sealed class AdjustStock(AppDb db, TellStock tell, TimeProvider clock)
{
    private const int MaxReasonLength = 500;

    /// <summary>At the main location.</summary>
    public Task<Result<StockAdjusted>> Run(string sku, int onHand, string? reason, Actor by, CancellationToken ct) =>
        Run(sku, StockLevel.MainLocation, onHand, reason, by, ct);

    public async Task<Result<StockAdjusted>> Run(
        string sku, string location, int onHand, string? reason, Actor by, CancellationToken ct)
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
        var key = new LevelKey(sku, location);

        if ((await OpenLevels.Lock(db, [key], ct)).Refused(out var problem, out var levels))
        {
            return problem;
        }

        var level = levels[key];

        if (onHand < level.Reserved)
        {
            return InventoryProblems.BelowReserved(sku, onHand, level.Reserved);
        }

        var told = new StockAdjusted(sku, onHand - level.OnHand, onHand, location);

        if (told.Delta != 0)
        {
            await Write(key, told, reason.Trim(), by, ct);
            await work.Commit(ct);
        }

        return told;
    }

    private async Task Write(LevelKey key, StockAdjusted told, string reason, Actor by, CancellationToken ct)
    {
        var why = Reason.Note(reason[..Math.Min(reason.Length, MaxReasonLength)]);
        await StockSql.Move(db, new Dictionary<LevelKey, int> { [key] = told.Delta }, ct);
        db.Add(Movement.Of(db.Scope.Id, key, told.Delta, MovementKind.Adjusted, null, why, by, clock.GetUtcNow()));
        db.Tell(told, Guid.Empty, by, why);

        // What lies on the shelf is the truth: what left before it was on the books is no debt any more.
        await db.Set<PromisedUnits>().Where(own => own.Sku == told.Sku && own.State == PromiseState.Gone)
            .ExecuteDeleteAsync(ct);
        await tell.Changed([told.Sku], told.Delta > 0, by, ct);
    }
}
