using CreatorFlow.Inventory.Bundles;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Locations;
using CreatorFlow.Inventory.Reserve;
using CreatorFlow.Inventory.Shortages;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Move;

/// <summary>
/// Changes what is on hand of many SKUs at once: on locked levels, with a movement for each line. Adjustments,
/// arrivals, stock takes and lists of levels all go this way.
/// </summary>
internal sealed class MoveStock(AppDb db, EndDebts endDebts, TellStock tell, TimeProvider clock) : IMoveStock
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

        var bundles = await OpenLevels(move, ct);
        var levels = await StockSql.Lock(db, move.Lines.Select(line => line.Sku), ct);
        var book = new MoveBook(levels, bundles);
        book.Decide(move);

        if (!move.EachLine && book.Refused.Count > 0)
        {
            return book.Refused[0].Problem;
        }

        var id = move.ReferenceId ?? Ids.New(clock.GetUtcNow());
        var changed = await Write(move, book, id, by, ct);
        return new StockMoved(id, [.. book.Moved.Select(own => own.Line)], book.Refused) { HasChanged = changed };
    }

    private async Task<bool> Write(StockMove move, MoveBook book, Guid id, Actor by, CancellationToken ct)
    {
        var net = book.Net();
        await StockSql.Move(db, net, ct);
        var now = clock.GetUtcNow();
        var moved = book.Moved.Where(own => own.Line.Change != 0).ToList();
        await db.Insert([.. moved.Select(own => MovementOf(move, own.Line, own.Asked.UndoesId, id, by, now))], ct);
        var here = await Circumstances.Of(db, ct);
        var settled = await endDebts.Run(here, Counts(book, now), ct);
        Tell(move, moved.ConvertAll(own => own.Line), by);
        await tell.Changed(
            here, [.. net.Keys.Select(key => key.Sku), .. settled],
            settled.Count > 0 || net.Values.Any(units => units > 0), by, ct);
        return moved.Count + settled.Count > 0;
    }

    /// <summary>
    /// Makes the levels that are not there yet at locations that are. The SKUs and the locations are locked before
    /// levels, always: nothing becomes a bundle and no location is closed meanwhile.
    /// </summary>
    /// <returns>SKUs that are bundles and have no level.</returns>
    private async Task<IReadOnlySet<string>> OpenLevels(StockMove move, CancellationToken ct)
    {
        List<string> skus = [.. move.Lines.Select(line => line.Sku).Distinct()];
        var known = await SkuRows.Lock(db, skus, ct);
        var bundles = (await Recipes.Of(db, skus, ct)).Keys.ToHashSet(StringComparer.Ordinal);
        var elsewhere = move.Lines.Where(line => line.Location is not (null or StockLevel.MainLocation)).ToList();

        if (elsewhere.Count > 0)
        {
            var open = (await LocationRows.Lock(db, ct)).Where(own => own.Active).Select(own => own.Code).ToHashSet();
            await StockSql.Open(
                db,
                [.. elsewhere.Where(line => known.ContainsKey(line.Sku) && !bundles.Contains(line.Sku)
                        && open.Contains(line.Location!))
                    .Select(line => new LevelKey(line.Sku, line.Location!)).Distinct()],
                ct);
        }

        return bundles;
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

    private static List<Count> Counts(MoveBook book, DateTimeOffset now) =>
    [
        .. book.Moved.Where(own => own.Asked.IsLevel || own.Asked.CountedAt is not null)
            .Select(own => new Count(own.Line.Sku, own.Line.Location, own.Asked.CountedAt ?? now)),
    ];

    private void Tell(StockMove move, List<MovedLine> moved, Actor by)
    {
        if (IsAdjustment(move.Kind))
        {
            moved.ForEach(line => db.Tell(
                new StockAdjusted(line.Sku, line.Change, line.OnHand, line.Location), Guid.Empty, by, move.Why));
        }
    }

    /// <summary>What a person sets right is told by itself for each SKU.</summary>
    private static bool IsAdjustment(MovementKind kind) => kind
        is MovementKind.Adjusted or MovementKind.Scrapped or MovementKind.Counted or MovementKind.Undone;
}
