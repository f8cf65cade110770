using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Settlements;
using CreatorFlow.Platform.Checks;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Checks;

/// <summary>Each line of a statement that was given to an order names that very order of its shop.</summary>
internal sealed class SettledOrdersExist : ICheck
{
    public string Name => "settled orders exist";

    public async Task<IReadOnlyList<string>> Findings(AppDb db, CancellationToken ct)
    {
        var wrong = await db.Set<SettledLine>()
            .Where(line => line.OrderId != null && !db.Set<Order>().Any(order =>
                order.WorkspaceId == line.WorkspaceId && order.Id == line.OrderId
                && order.ShopId == line.ShopId && order.Number == line.OrderNumber))
            .OrderBy(line => line.StatementId).ThenBy(line => line.Line)
            .Take(CheckLimits.MaxFindings)
            .Select(line => new { line.Number, line.OrderNumber })
            .ToListAsync(ct);
        return [.. wrong.Select(line => $"line {line.Number}: given to an order that is not {line.OrderNumber}")];
    }
}
