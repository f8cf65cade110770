using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Move;

/// <summary>
/// Changes what is on hand of many SKUs at once: on locked levels, with a movement for each line. Adjustments,
/// arrivals, stock takes and lists of levels all go this way.
/// </summary>
internal sealed class MoveStock(AppDb db, TimeProvider clock) : IMoveStock
{
    public const int MaxLines = 20_000;

    public async Task<Result<StockMoved>> Run(StockMove move, Actor by, CancellationToken ct)
    {
        if (move.Lines.Count == 0)
        {
            return InventoryProblems.NothingToMove();
        }

        if (move.Lines.Count > MaxLines)
        {
            return InventoryProblems.TooManyLines(move.Lines.Count, MaxLines);
        }

        var levels = await MoveSql.Lock(db, move.Lines.Select(line => line.Sku), ct);
        var book = new MoveBook(levels);
        book.Decide(move);

        if (!move.EachLine && book.Refused.Count > 0)
        {
            return book.Refused[0].Problem;
        }

        var id = move.ReferenceId ?? Ids.New(clock.GetUtcNow());
        await Write(move, book, id, by, ct);
        return new StockMoved(id, [.. book.Moved.Select(own => own.Line)], book.Refused);
    }

    private async Task Write(StockMove move, MoveBook book, Guid id, Actor by, CancellationToken ct)
    {
        if (book.Net.Count > 0)
        {
            await MoveSql.Change(db, book.Net, ct);
        }

        var now = clock.GetUtcNow();
        var moved = book.Moved.Where(own => own.Line.Change != 0).ToList();
        await db.Insert([.. moved.Select(own => MovementOf(move, own.Line, own.UndoesId, id, by, now))], ct);
        Tell(move, [.. moved.Select(own => own.Line)], book, by);
    }

    private Movement MovementOf(
        StockMove move, MovedLine line, Guid? undoes, Guid id, Actor by, DateTimeOffset now) =>
        new()
        {
            WorkspaceId = db.Scope.Id,
            Id = Ids.New(now),
            Sku = line.Sku,
            Location = line.Location,
            Quantity = line.Change,
            Kind = move.Kind,
            Cause = move.Cause,
            ReferenceId = id,
            UndoesId = undoes,
            Why = move.Why?.ToJson(),
            ByKind = by.Kind,
            ByName = by.Name,
            At = now,
        };

    private void Tell(StockMove move, List<MovedLine> moved, MoveBook book, Actor by)
    {
        if (IsAdjustment(move.Kind))
        {
            moved.ForEach(line => db.Tell(
                new StockAdjusted(line.Sku, line.Change, line.OnHand), Guid.Empty, by, move.Why));
        }

        var net = book.Net.Select(own => own.Key.Sku).Distinct().Order(StringComparer.Ordinal).ToList();

        if (net.Count > 0)
        {
            db.Tell(new StockChanged(net, book.Net.Any(own => own.Value > 0)), Guid.Empty, by);
        }
    }

    /// <summary>What a person sets right is told by itself for each SKU.</summary>
    private static bool IsAdjustment(MovementKind kind) => kind
        is MovementKind.Adjusted or MovementKind.Scrapped or MovementKind.Counted or MovementKind.Undone;
}
