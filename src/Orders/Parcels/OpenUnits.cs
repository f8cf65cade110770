using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Parcels;

/// <summary>Which units of an order are still here.</summary>
internal static class OpenUnits
{
    /// <summary>Ordered units that are in no parcel that left, by SKU.</summary>
    public static Dictionary<string, int> Of(IEnumerable<OrderLine> lines, PackedOrders packed, Guid orderId)
    {
        var left = packed.Left(orderId);
        return lines.GroupBy(line => line.Sku, StringComparer.Ordinal)
            .Select(same => (
                Sku: same.Key,
                Here: same.Sum(line => line.Quantity) - left.GetValueOrDefault(same.Key)))
            .Where(own => own.Here > 0)
            .ToDictionary(own => own.Sku, own => own.Here, StringComparer.Ordinal);
    }

    /// <summary>What each of these orders wants of the stock: what is still here of it. In their order.</summary>
    public static async Task<List<StockRequest>> Wanted(
        AppDb db, IReadOnlyCollection<Order> orders, CancellationToken ct)
    {
        var ids = orders.Select(order => order.Id).ToList();
        var lines = (await db.Set<OrderLine>().Where(line => ids.Contains(line.OrderId)).AsNoTracking().ToListAsync(ct))
            .ToLookup(line => line.OrderId);
        var packed = orders.Any(order => order.InParcels) ? await PackedOrders.Load(db, ids, ct) : PackedOrders.None;
        return [.. orders.Select(order => new StockRequest(
            order.Id,
            [.. Of(lines[order.Id], packed, order.Id).Select(own => new StockLine(own.Key, own.Value))]))];
    }

    /// <summary>Units by SKU; SKUs without any are left out.</summary>
    public static Dictionary<string, int> Sum(IEnumerable<Units> units) => units
        .GroupBy(own => own.Sku, StringComparer.Ordinal)
        .Select(same => (Sku: same.Key, Quantity: same.Sum(own => own.Quantity)))
        .Where(own => own.Quantity != 0)
        .ToDictionary(own => own.Sku, own => own.Quantity, StringComparer.Ordinal);

    /// <summary>Null when exactly these units are meant.</summary>
    public static Problem? Compare(Dictionary<string, int> here, IEnumerable<Units> meant)
    {
        var asked = Sum(meant);
        return asked.Keys.Union(here.Keys).Order(StringComparer.Ordinal)
            .Where(sku => asked.GetValueOrDefault(sku) != here.GetValueOrDefault(sku))
            .Select(sku => ParcelProblems.DoesNotAddUp(
                sku, asked.GetValueOrDefault(sku), here.GetValueOrDefault(sku)))
            .FirstOrDefault();
    }
}
