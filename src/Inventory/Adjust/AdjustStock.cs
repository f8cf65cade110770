using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Move;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Adjust;

/// <summary>A person counted: sets what is on hand at a location, with the reason in the ledger.</summary>
internal sealed class AdjustStock(AppDb db, MoveStock move)
{
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

        if (MoveNote.Of(reason) is not { } why)
        {
            return InventoryProblems.ReasonMissing();
        }

        await using var work = await db.Begin(ct);
        var counted = new StockMove(MovementKind.Adjusted, [new(sku, onHand, location, IsLevel: true)])
        {
            Why = why,
        };

        if ((await move.Run(counted, by, ct)).Refused(out var problem, out var moved))
        {
            return problem;
        }

        var line = moved.Lines[0];

        if (moved.HasChanged)
        {
            await work.Commit(ct);
        }

        return new StockAdjusted(sku, line.Change, line.OnHand, location);
    }
}
