using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Lifecycle;

/// <summary>Orders to be changed.</summary>
internal static class OrderRows
{
    /// <summary>
    /// Loads orders for a change, in the open transaction. On PostgreSQL their rows are locked first, in ascending
    /// order of id, so that two changes of one order come one after the other; on SQLite there is one writer.
    /// </summary>
    public static async Task<Dictionary<Guid, Order>> OrdersForChange(
        this AppDb db, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        if (db.IsPostgres)
        {
            var locked = ids.Order().ToArray();
            await db.Database.ExecuteSqlAsync(
                $"""
                SELECT 1 FROM orders WHERE workspace_id = {db.Scope.Id} AND id = ANY({locked}) ORDER BY id FOR UPDATE
                """,
                ct);
        }

        return await db.Set<Order>().Where(order => ids.Contains(order.Id)).ToDictionaryAsync(order => order.Id, ct);
    }
}
