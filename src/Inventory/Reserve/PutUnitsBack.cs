using CreatorFlow.Inventory.Bundles;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Move;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Reserve;

/// <summary>Units of an order came back and go onto the shelf, in the caller's transaction.</summary>
internal sealed class PutUnitsBack(AppDb db, MoveStock move)
{
    public async Task<Result<int>> Run(
        Guid orderId, IReadOnlyList<StockLine> lines, string location, Reason why, Actor by, CancellationToken ct)
    {
        var recipes = await Recipes.Of(db, lines.Select(line => line.Sku), ct);
        var back = new StockMove(
            MovementKind.Returned,
            [.. Demand.Apart(lines, recipes).Select(line => new StockMoveLine(line.Sku, line.Quantity, location))])
        {
            Why = why,
            ReferenceId = orderId,
        };
        return (await move.Run(back, by, ct)).Refused(out var problem, out var moved)
            ? problem
            : moved.Lines.Sum(line => line.Change);
    }
}
