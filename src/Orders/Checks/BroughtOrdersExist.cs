using CreatorFlow.Orders.Attribution;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Checks;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Checks;

/// <summary>
/// Each order that a creator brought and that was found here is that very order of its shop.
/// </summary>
internal sealed class BroughtOrdersExist : ICheck
{
    public string Name => "brought orders exist";

    public async Task<IReadOnlyList<string>> Findings(AppDb db, CancellationToken ct)
    {
        var wrong = await db.Set<BroughtOrder>()
            .Where(row => row.OrderId != null && !db.Set<Order>().Any(order =>
                order.WorkspaceId == row.WorkspaceId && order.Id == row.OrderId
                && order.ShopId == row.ShopId && order.Number == row.Number))
            .OrderBy(row => row.Number).Take(CheckLimits.MaxFindings).Select(row => row.Number).ToListAsync(ct);
        return [.. wrong.Select(number => $"order {number} of a creator: given to an order that is not it")];
    }
}
