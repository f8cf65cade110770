using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Figures;

/// <summary>Which SKUs are wanted by orders that wait for stock.</summary>
internal sealed class CountShortages(AppDb db) : IWaitingForStock
{
    public async Task<IReadOnlyDictionary<string, WaitingUnits>> BySku(CancellationToken ct) =>
        await (
            from order in db.Set<Order>()
            join line in db.Set<OrderLine>() on order.Id equals line.OrderId
            where order.Status == OrderStatus.NoStock
            group line by line.Sku into same
            select new { same.Key, Orders = same.Count(), Units = same.Sum(line => line.Quantity) })
            .ToDictionaryAsync(own => own.Key, own => new WaitingUnits(own.Orders, own.Units), ct);
}
