using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Shipping.Labels;

/// <summary>Labels to be changed.</summary>
internal static class LabelRows
{
    /// <summary>
    /// Loads labels for a change, in the open transaction. On PostgreSQL their rows are locked first, in ascending
    /// order of id, so that a purchase and a stop of one label come one after the other; on SQLite there is one writer.
    /// </summary>
    public static async Task<List<Label>> ForChange(this AppDb db, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        if (db.IsPostgres)
        {
            var locked = ids.Order().ToArray();
            await db.Database.ExecuteSqlAsync(
                $"""
                SELECT 1 FROM labels WHERE workspace_id = {db.Scope.Id} AND id = ANY({locked}) ORDER BY id FOR UPDATE
                """,
                ct);
        }

        return await db.Set<Label>().Where(label => ids.Contains(label.Id)).OrderBy(label => label.Id).ToListAsync(ct);
    }
}
