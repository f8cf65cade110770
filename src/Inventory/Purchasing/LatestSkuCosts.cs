using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Purchasing;

/// <summary>What units cost by the latest order to a supplier of which they came.</summary>
internal sealed class LatestSkuCosts(AppDb db, IRecipes recipes) : ISkuCosts
{
    public async Task<IReadOnlyDictionary<string, Money>> Of(IReadOnlyCollection<string> skus, CancellationToken ct)
    {
        var parts = await recipes.Of(skus, ct);
        var single = await Bought(
            [.. skus.Concat(parts.Values.SelectMany(own => own).Select(part => part.Sku)).Distinct()], ct);
        var costs = new Dictionary<string, Money>(StringComparer.Ordinal);

        foreach (var sku in skus)
        {
            if ((parts.TryGetValue(sku, out var recipe) ? Sum(recipe, single) : Find(sku, single)) is { } cost)
            {
                costs[sku] = cost;
            }
        }

        return costs;
    }

    private async Task<Dictionary<string, Money>> Bought(List<string> skus, CancellationToken ct)
    {
        var came = db.Set<PurchaseLine>()
            .Where(line => skus.Contains(line.Sku) && line.Received > 0)
            .Join(
                db.Set<Purchase>(), line => line.PurchaseId, purchase => purchase.Id,
                (line, purchase) => new { line.Sku, purchase.Number, purchase.Currency, line.CostMinor });
        var latest = came.GroupBy(own => own.Sku)
            .Select(same => new { Sku = same.Key, Number = same.Max(own => own.Number) });
        return await came
            .Join(latest, own => new { own.Sku, own.Number }, last => new { last.Sku, last.Number }, (own, _) => own)
            .ToDictionaryAsync(own => own.Sku, own => new Money(own.CostMinor, own.Currency), ct);
    }

    private static Money? Find(string sku, Dictionary<string, Money> single) =>
        single.TryGetValue(sku, out var cost) ? cost : null;

    private static Money? Sum(IReadOnlyList<StockLine> recipe, Dictionary<string, Money> single)
    {
        var costs = recipe.Select(part => Find(part.Sku, single) is { } cost ? cost * part.Quantity : (Money?)null)
            .ToList();
        return costs.Count > 0 && costs.TrueForAll(cost => cost?.Currency is { } own && own == costs[0]?.Currency)
            ? new Money(costs.Sum(cost => cost!.Value.Minor), costs[0]!.Value.Currency)
            : null;
    }
}
