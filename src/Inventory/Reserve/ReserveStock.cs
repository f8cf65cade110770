using CreatorFlow.Inventory.Bundles;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Shortages;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Reserve;

/// <summary>
/// Reserves for a batch of orders, each all or nothing, in the order given. Bundles are taken apart here and nowhere
/// else. The levels are locked in ascending order of SKU and location, so two batches that want the same goods queue
/// instead of deadlocking; the decision is then made on locked rows, and the update carries its own guard as well.
/// </summary>
internal sealed class ReserveStock(AppDb db, TimeProvider clock)
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<StockLine>> NoRecipes =
        new Dictionary<string, IReadOnlyList<StockLine>>();

    public async Task<IReadOnlyList<Result<Reserved>>> Run(
        IReadOnlyList<StockRequest> requests, Actor by, CancellationToken ct)
    {
        if (requests.Count == 0)
        {
            return [];
        }

        var batch = await Open(requests, [], ct);
        var answers = batch.Demands.Select(batch.Decide).ToList();
        await Write(batch, [], by, ct);
        return answers;
    }

    /// <summary>Locks what these orders want, and these SKUs with it.</summary>
    public async Task<ReserveBatch> Open(
        IReadOnlyList<StockRequest> requests, IReadOnlyCollection<string> alsoSkus, CancellationToken ct)
    {
        var here = await Circumstances.Of(db, ct);
        var recipes = here.HasBundles
            ? await Recipes.Of(db, requests.SelectMany(request => request.Lines).Select(line => line.Sku), ct)
            : NoRecipes;
        List<Demand> demands = [.. requests.Select(request => Demand.Of(db.Scope.Id, request, recipes))];
        List<string> skus =
            [.. demands.SelectMany(demand => demand.Lines).Select(line => line.Sku).Concat(alsoSkus).Distinct()];
        var shelf = new Shelf(db.Scope.Id, here.Places, await StockSql.Lock(db, skus, ct));
        return new(here, demands, shelf, await Promised(here, demands, skus, ct), await Aside(here, skus, ct));
    }

    /// <summary>Writes what the batch took and promised, and tells it.</summary>
    /// <param name="alsoSkus">What is offered of these changed, too.</param>
    public async Task Write(
        ReserveBatch batch, IReadOnlyCollection<string> alsoSkus, Actor by, CancellationToken ct)
    {
        var skus = new SortedSet<string>(
            batch.Shelf.Taken.Keys.Select(key => key.Sku)
                .Concat(batch.Promises.Made.Select(own => own.Sku)).Concat(batch.Promises.Before).Concat(alsoSkus),
            StringComparer.Ordinal);

        if (skus.Count == 0)
        {
            return;
        }

        await StockSql.Reserve(db, batch.Shelf.Taken, ct);
        await db.Insert(batch.Shelf.Kept, ct);
        await db.Insert(batch.Shelf.Bundles, ct);
        await db.Insert(batch.Promises.Made, ct);

        if (batch.Here.HasBundles)
        {
            skus.UnionWith(await Recipes.With(db, skus, ct));
        }

        if (batch.Here.HasAside)
        {
            await ForgetAside(batch, ct);
        }

        db.Tell(new StockChanged([.. skus], MoreFree: false), Guid.Empty, by);
    }

    // What an order got is set aside for it no more.
    private async Task ForgetAside(ReserveBatch batch, CancellationToken ct)
    {
        var met = batch.Shelf.Kept.Select(own => own.OrderId).Distinct().ToList();
        await db.Set<UnitsAside>().Where(own => met.Contains(own.OrderId)).ExecuteDeleteAsync(ct);
    }

    private async Task<Promises> Promised(
        Circumstances here, List<Demand> demands, List<string> skus, CancellationToken ct) =>
        here.HasPromises
            ? await Promises.Of(db, skus, [.. demands.Select(own => own.OrderId)], clock.GetUtcNow(), ct)
            : new Promises(db.Scope.Id, clock.GetUtcNow());

    private async Task<Dictionary<string, UnitsAside>> Aside(
        Circumstances here, List<string> skus, CancellationToken ct) => here.HasAside
        ? await db.Set<UnitsAside>().AsNoTracking().Where(own => skus.Contains(own.Sku))
            .ToDictionaryAsync(own => own.Sku, StringComparer.Ordinal, ct)
        : [];
}
