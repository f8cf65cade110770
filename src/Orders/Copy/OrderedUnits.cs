using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Copy;

/// <summary>What an order is about, by SKU, in the order of the code.</summary>
internal sealed class OrderedUnits(AppDb db)
{
    public async Task<IReadOnlyList<Units>> Of(Guid orderId, CancellationToken ct)
    {
        var lines = await db.Set<OrderLine>().AsNoTracking().Where(line => line.OrderId == orderId).ToListAsync(ct);
        return [.. OpenUnits.Sum(lines.Select(line => new Units(line.Sku, line.Quantity)))
            .Select(own => new Units(own.Key, own.Value)).OrderBy(own => own.Sku, StringComparer.Ordinal)];
    }
}
