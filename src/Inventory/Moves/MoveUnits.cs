using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Moves;

/// <summary>So many units of a SKU come to a location, or leave it when negative.</summary>
internal sealed record UnitMove(string Sku, string Location, int Units)
{
    public LevelKey Level => new(Sku, Location);
}

/// <summary>
/// Units come into the house or leave it for another cause than an order: all of them or none, each with its line in
/// the ledger, in the caller's transaction. What is reserved stays where it is.
/// </summary>
internal sealed class MoveUnits(AppDb db, TellStock tell, TimeProvider clock)
{
    /// <returns>What is on hand at each of the levels now.</returns>
    public async Task<Result<IReadOnlyDictionary<LevelKey, int>>> Run(
        IReadOnlyList<UnitMove> moves, MovementKind kind, Guid? reference, Reason why, Actor by, CancellationToken ct)
    {
        var units = new SortedDictionary<LevelKey, int>(moves.GroupBy(move => move.Level)
            .ToDictionary(same => same.Key, same => same.Sum(move => move.Units)));

        if ((await OpenLevels.Lock(db, units.Keys, ct)).Refused(out var problem, out var levels))
        {
            return problem;
        }

        foreach (var (key, count) in units)
        {
            if (Refusal(levels[key], count) is { } refusal)
            {
                return refusal;
            }
        }

        await Write(units.Where(own => own.Value != 0).ToDictionary(), kind, reference, why, by, ct);
        return units.ToDictionary(own => own.Key, own => levels[own.Key].OnHand + own.Value);
    }

    private static Problem? Refusal(StockLevel level, int units) =>
        level.OnHand + units < level.Reserved
            ? MoveProblems.NotFree(level.Sku, level.Location, -units, level.OnHand - level.Reserved)
        : level.OnHand + units > InventoryProblems.AdjustLimit
            ? InventoryProblems.OutOfRange(level.OnHand + units)
        : null;

    private async Task Write(
        Dictionary<LevelKey, int> units, MovementKind kind, Guid? reference, Reason why, Actor by, CancellationToken ct)
    {
        if (units.Count == 0)
        {
            return;
        }

        var now = clock.GetUtcNow();
        await StockSql.Move(db, units, ct);
        db.AddRange(units.OrderBy(own => own.Key).Select(own => Movement.Of(
            db.Scope.Id, own.Key, own.Value, kind, reference, why, by, now)));
        var more = units.Any(own => own.Value > 0);
        await tell.Changed([.. units.Keys.Select(key => key.Sku)], more, by, ct);
    }
}
