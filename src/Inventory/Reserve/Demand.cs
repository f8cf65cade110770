using CreatorFlow.Inventory.Bundles;
using CreatorFlow.Inventory.Contracts;

namespace CreatorFlow.Inventory.Reserve;

/// <summary>What an order wants, in units that lie on shelves: of a bundle its components.</summary>
/// <param name="Lines">Each SKU once.</param>
/// <param name="Bundles">The bundles that were taken apart for it.</param>
internal sealed record Demand(Guid OrderId, IReadOnlyList<StockLine> Lines, IReadOnlyList<KeptBundle> Bundles)
{
    public static Demand Of(
        Guid workspaceId, StockRequest request, IReadOnlyDictionary<string, IReadOnlyList<StockLine>> recipes)
    {
        var wanted = Sum(request.Lines);

        if (wanted.Count == 0)
        {
            throw new ArgumentException($"Order {request.OrderId} wants nothing.");
        }

        var bundles = wanted.Where(line => recipes.ContainsKey(line.Sku))
            .Select(line => KeptBundle.Of(workspaceId, request.OrderId, line, recipes[line.Sku])).ToList();
        return new(request.OrderId, bundles.Count == 0 ? wanted : Sum(Apart(wanted, recipes)), bundles);
    }

    /// <summary>The same units with each bundle replaced by its components.</summary>
    public static IEnumerable<StockLine> Apart(
        IEnumerable<StockLine> lines, IReadOnlyDictionary<string, IReadOnlyList<StockLine>> recipes) =>
        lines.SelectMany(line => recipes.TryGetValue(line.Sku, out var parts)
            ? parts.Select(part => new StockLine(part.Sku, part.Quantity * line.Quantity))
            : [line]);

    private static List<StockLine> Sum(IEnumerable<StockLine> lines) =>
        [.. lines.GroupBy(line => line.Sku)
            .Select(same => new StockLine(same.Key, same.Sum(line => line.Quantity)))];
}
