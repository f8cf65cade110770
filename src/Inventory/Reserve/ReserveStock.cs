using CreatorFlow.Inventory.Bundles;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Reserve;

/// <summary>
/// Reserves for a batch of orders, each all or nothing, in the order given. Bundles are taken apart here and nowhere
/// else. The levels are locked in ascending order of SKU and location, so two batches that want the same goods queue
/// instead of deadlocking; the decision is then made on locked rows, and the update carries its own guard as well.
/// </summary>
internal sealed class ReserveStock(AppDb db)
{
    public async Task<IReadOnlyList<Result<Reserved>>> Run(
        IReadOnlyList<StockRequest> requests, Actor by, CancellationToken ct)
    {
        if (requests.Count == 0)
        {
            return [];
        }

        var here = await Circumstances.Of(db, ct);
        var demands = await Demands(requests, here, ct);
        var skus = demands.SelectMany(demand => demand.Lines).Select(line => line.Sku);
        var shelf = new Shelf(db.Scope.Id, here.Places, await StockSql.Lock(db, skus, ct));
        var answers = demands.Select(demand => Decide(demand, shelf)).ToList();
        await Write(shelf, here, by, ct);
        return answers;
    }

    private async Task<List<Demand>> Demands(
        IReadOnlyList<StockRequest> requests, Circumstances here, CancellationToken ct)
    {
        var recipes = here.HasBundles
            ? await Recipes.Of(db, requests.SelectMany(request => request.Lines).Select(line => line.Sku), ct)
            : new Dictionary<string, IReadOnlyList<StockLine>>();
        return [.. requests.Select(request => Demand.Of(db.Scope.Id, request, recipes))];
    }

    private static Result<Reserved> Decide(Demand demand, Shelf shelf)
    {
        foreach (var line in demand.Lines)
        {
            if (!shelf.Knows(line.Sku))
            {
                return InventoryProblems.UnknownSku(line.Sku);
            }

            if (shelf.Free(line.Sku) is var free && free < line.Quantity)
            {
                return InventoryProblems.NotEnough(line.Sku, line.Quantity, free);
            }
        }

        shelf.Take(demand);
        return new Reserved(demand.OrderId);
    }

    private async Task Write(Shelf shelf, Circumstances here, Actor by, CancellationToken ct)
    {
        if (shelf.Taken.Count == 0)
        {
            return;
        }

        await StockSql.Reserve(db, shelf.Taken, ct);
        await db.Insert(shelf.Kept, ct);
        await db.Insert(shelf.Bundles, ct);
        var skus = new SortedSet<string>(shelf.Taken.Keys.Select(key => key.Sku), StringComparer.Ordinal);

        if (here.HasBundles)
        {
            skus.UnionWith(await Recipes.With(db, skus, ct));
        }

        db.Tell(new StockChanged([.. skus], MoreFree: false), Guid.Empty, by);
    }
}
