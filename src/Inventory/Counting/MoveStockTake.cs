using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Move;
using CreatorFlow.Inventory.Purchasing;
using CreatorFlow.Inventory.Shortages;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Counting;

/// <summary>
/// A stock take goes on: handed in, opened again, called off, or booked. Booked, what was found is one document in the
/// ledger: by each line's variance, so that what was sold or received since the line was counted stays true.
/// </summary>
internal sealed class MoveStockTake(AppDb db, MoveStock move, TimeProvider clock)
{
    public async Task<Result<StockTake>> Run(Guid id, StockTakeStatus to, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await PurchaseRows.Queue(db, ct);

        if (await db.Set<StockTake>().FirstOrDefaultAsync(own => own.Id == id, ct) is not { } take)
        {
            return StockTakeProblems.Unknown();
        }

        if (!StockTakeLifecycle.Allows(take.Status, to))
        {
            return StockTakeProblems.CannotMove(take.Number, take.Status, to);
        }

        if (to is StockTakeStatus.Submitted or StockTakeStatus.Booked
            && !await db.Set<StockTakeLine>().AnyAsync(line => line.TakeId == id && line.Counted != null, ct))
        {
            return StockTakeProblems.NothingCounted(take.Number);
        }

        if (to == StockTakeStatus.Booked && await Book(take, by, ct) is { } refused)
        {
            return refused;
        }

        db.Tell(take.MoveTo(to, by, clock.GetUtcNow()), take.Id, by);
        await work.Commit(ct);
        return take;
    }

    private async Task<Problem?> Book(StockTake take, Actor by, CancellationToken ct)
    {
        // As many as expected is news as well where units are owed that left before: they are not owed any more.
        var gone = db.Set<PromisedUnits>().Where(own => own.State == PromiseState.Gone).Select(own => own.Sku);
        var found = (await db.Set<StockTakeLine>().AsNoTracking()
                .Where(line => line.TakeId == take.Id && line.Counted != null
                    && (line.Counted != line.Expected || gone.Contains(line.Sku)))
                .OrderBy(line => line.Sku)
                .ToListAsync(ct))
            .ConvertAll(line => new StockMoveLine(line.Sku, line.Variance!.Value, take.Location)
            {
                CountedAt = line.CountedAt,
            });

        if (found.Count == 0)
        {
            return null;
        }

        var counted = new StockMove(MovementKind.Counted, found)
        {
            ReferenceId = take.Id,
            Why = new Reason("inventory.stock_take").With("number", take.Number).With("title", take.Title),
        };
        return (await move.Run(counted, by, ct)).Problem;
    }
}
