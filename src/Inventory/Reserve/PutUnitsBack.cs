using CreatorFlow.Inventory.Bundles;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Moves;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Reserve;

/// <summary>Units of an order came back and go onto the shelf, in the caller's transaction.</summary>
internal sealed class PutUnitsBack(AppDb db, MoveUnits move)
{
    public async Task<Result<int>> Run(
        Guid orderId, IReadOnlyList<StockLine> lines, string location, Reason why, Actor by, CancellationToken ct)
    {
        var recipes = await Recipes.Of(db, lines.Select(line => line.Sku), ct);
        var moves = Demand.Apart(lines, recipes).Select(line => new UnitMove(line.Sku, location, line.Quantity))
            .ToList();
        var answer = await move.Run(moves, MovementKind.Returned, orderId, why, by, ct);
        return answer.Refused(out var problem, out _) ? problem : moves.Sum(own => own.Units);
    }
}
