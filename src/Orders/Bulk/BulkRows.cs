using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Bulk;

/// <summary>Bulk operations to be changed.</summary>
internal static class BulkRows
{
    /// <summary>
    /// Loads one for a change, in the open transaction; null when there is none. On PostgreSQL its row is locked first,
    /// so that a stop and the work come one after the other. It is locked before any order is.
    /// </summary>
    public static async Task<BulkOperation?> BulkForChange(this AppDb db, Guid id, CancellationToken ct)
    {
        if (db.IsPostgres)
        {
            await db.Database.ExecuteSqlAsync(
                $"SELECT 1 FROM bulk_operations WHERE workspace_id = {db.Scope.Id} AND id = {id} FOR UPDATE", ct);
        }

        return await db.Set<BulkOperation>().FirstOrDefaultAsync(own => own.Id == id, ct);
    }
}
