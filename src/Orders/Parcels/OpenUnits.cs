using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Parcels;

/// <summary>Which units of an order are still here. Pure.</summary>
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
