using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Figures;

/// <summary>Which SKUs are wanted by orders that wait for stock.</summary>
internal sealed class CountShortages(AppDb db) : IWaitingForStock
{
    public async Task<IReadOnlyDictionary<string, WaitingUnits>> BySku(CancellationToken ct)
    {
        // Grouped here: asked to group by SKU, SQLite walks the lines of all orders instead of those few that wait.
        var waiting = db.Set<Order>().Where(order => order.Status == OrderStatus.NoStock).Select(order => order.Id);
        var lines = await db.Set<OrderLine>()
            .Where(line => waiting.Contains(line.OrderId))
            .Select(line => new { line.Sku, line.Quantity })
            .ToListAsync(ct);

        return lines.GroupBy(line => line.Sku).ToDictionary(
            same => same.Key,
            same => new WaitingUnits(same.Count(), same.Sum(line => line.Quantity)));
    }
}
