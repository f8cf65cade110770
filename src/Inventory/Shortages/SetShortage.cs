using CreatorFlow.Inventory.Bundles;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Shortages;

/// <summary>A person says what becomes of an order whose units of a SKU are not there.</summary>
internal sealed class SetShortage(AppDb db)
{
    /// <param name="limit">Units that may be promised beyond what is there; 0 with the rule to hold.</param>
    /// <param name="expectedAt">When the next units come, if somebody knows.</param>
    public async Task<Result<ShortageSet>> Run(
        string sku, ShortageRule rule, int limit, DateTimeOffset? expectedAt, Actor by, CancellationToken ct)
    {
        if (rule == ShortageRule.Hold ? limit != 0 : limit is < 1 or > InventoryProblems.AdjustLimit)
        {
            return ShortageProblems.LimitOutOfRange(rule);
        }

        await using var work = await db.Begin(ct);

        if (!(await SkuRows.Lock(db, [sku], ct)).TryGetValue(sku, out var known))
        {
            return InventoryProblems.UnknownSku(sku);
        }

        if ((await Recipes.Of(db, [sku], ct)).ContainsKey(sku))
        {
            return BundleProblems.IsBundle(sku);
        }

        var told = new ShortageSet(sku, rule, limit, expectedAt);

        if ((known.Shortage, known.PromiseLimit, known.ExpectedAt) != (rule, limit, expectedAt))
        {
            known.Promise(rule, limit, expectedAt);
            db.Tell(told, Guid.Empty, by);

            // Orders that wait may go on now, or are back-orders from now on.
            db.Tell(new StockChanged([sku], MoreFree: rule != ShortageRule.Hold), Guid.Empty, by);
            await work.Commit(ct);
        }

        return told;
    }
}
