using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Move;
using CreatorFlow.Inventory.Purchasing;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Update;

/// <summary>
/// Sets the levels of a list in one commit: lines that cannot be are left out and named. It is taken back by its id as
/// any change by hand.
/// </summary>
internal sealed class ApplyLevelList(AppDb db, MoveStock move, TimeProvider clock)
{
    public async Task<Result<StockMoved>> Run(Guid id, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await PurchaseRows.Queue(db, ct);

        if (await db.Set<LevelList>().FirstOrDefaultAsync(own => own.Id == id, ct) is not { } list)
        {
            return InventoryProblems.ListUnknown();
        }

        if (list.AppliedAt is not null)
        {
            return InventoryProblems.ListApplied();
        }

        var lines = LevelLines.Of(list.Text).Where(line => line.Wrong is null)
            .Select(line => new StockMoveLine(line.Sku, line.Units, list.Location, IsLevel: true))
            .ToList();
        var set = new StockMove(MovementKind.Adjusted, lines)
        {
            ReferenceId = list.Id,
            Cause = MoveCause.Correction,
            Why = MoveNote.Of(list.Note) ?? new Reason("inventory.level_list"),
            EachLine = true,
        };

        if ((await move.Run(set, by, ct)).Refused(out var problem, out var moved))
        {
            return problem;
        }

        if (moved.Lines.Count == 0)
        {
            return moved.Refused[0].Problem;
        }

        list.AppliedAt = clock.GetUtcNow();
        await work.Commit(ct);
        return moved;
    }
}
