using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Move;

/// <summary>
/// Takes a change of the stock back by counter-movements. What happened since stays: eight that were counted, two sold
/// since, and the count taken back are two fewer than before the count. Lines whose units are gone are named and left.
/// </summary>
internal sealed class UndoMove(AppDb db, MoveStock move)
{
    /// <summary>What a person did by hand; what stands in a document of its own is put right there.</summary>
    public static readonly MovementKind[] Kinds = [MovementKind.Adjusted, MovementKind.Scrapped];

    /// <param name="id">The id of the move, which its movements carry as their reference.</param>
    public async Task<Result<StockMoved>> Run(Guid id, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var own = db.Set<Movement>().AsNoTracking()
            .Where(movement => movement.ReferenceId == id && Kinds.Contains(movement.Kind));

        // The SKUs are locked before it is read what is undone: whoever undid it meanwhile has finished by then. They
        // come before levels here, as in every move.
        await SkuRows.Lock(db, await own.Select(movement => movement.Sku).Distinct().ToListAsync(ct), ct);
        var left = await own
            .Where(movement => !db.Set<Movement>().Any(other => other.UndoesId == movement.Id))
            .OrderBy(movement => movement.Id)
            .ToListAsync(ct);

        if (left.Count == 0)
        {
            return InventoryProblems.NothingToTakeBack();
        }

        var back = new StockMove(MovementKind.Undone, [.. left.Select(Back)]) { ReferenceId = id, EachLine = true };

        if ((await move.Run(back, by, ct)).Refused(out var problem, out var moved))
        {
            return problem;
        }

        if (moved.Lines.Count == 0)
        {
            return moved.Refused[0].Problem;
        }

        await work.Commit(ct);
        return moved;
    }

    private static StockMoveLine Back(Movement movement) =>
        new(movement.Sku, -movement.Quantity, movement.Location) { UndoesId = movement.Id };
}
