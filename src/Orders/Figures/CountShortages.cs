using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Figures;

/// <summary>
/// Which SKUs are wanted by orders that wait for stock; who waits for a bundle waits for its components, too.
/// </summary>
internal sealed class CountShortages(AppDb db, IRecipes recipes) : IWaitingForStock
{
    public async Task<IReadOnlyDictionary<string, WaitingUnits>> BySku(CancellationToken ct)
    {
        // Grouped here: asked to group by SKU, SQLite walks the lines of all orders instead of those few that wait.
        var waiting = db.Set<Order>().Where(order => order.Status == OrderStatus.NoStock).Select(order => order.Id);
        var lines = await db.Set<OrderLine>()
            .Where(line => waiting.Contains(line.OrderId))
            .Select(line => new { line.Sku, line.Quantity })
            .ToListAsync(ct);

        var parts = await recipes.Of([.. lines.Select(line => line.Sku).Distinct()], ct);
        var wanted = lines.Select(line => new StockLine(line.Sku, line.Quantity)).ToList();
        wanted.AddRange(lines.Where(line => parts.ContainsKey(line.Sku)).SelectMany(line =>
            parts[line.Sku].Select(part => new StockLine(part.Sku, part.Quantity * line.Quantity))));

        return wanted.GroupBy(line => line.Sku).ToDictionary(
            same => same.Key,
            same => new WaitingUnits(same.Count(), same.Sum(line => line.Quantity)));
    }
}
