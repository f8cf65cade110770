using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Locations;

/// <summary>The locations of the workspace, the main one always among them.</summary>
internal static class LocationRows
{
    /// <summary>All of them, closed ones too, as orders ask them: by priority, then by code.</summary>
    public static async Task<List<Location>> All(AppDb db, CancellationToken ct) =>
        InTurn(db, await db.Set<Location>().AsNoTracking().ToListAsync(ct));

    /// <summary>
    /// Loads all to change them or to lay units there: whoever closes one waits until that has happened. Taken before
    /// levels are locked, always.
    /// </summary>
    public static async Task<List<Location>> Lock(AppDb db, CancellationToken ct)
    {
        var rows = db.IsPostgres
            ? db.Set<Location>().FromSql(
                $"""
                 SELECT * FROM locations WHERE workspace_id = {db.Scope.Id}
                 ORDER BY code COLLATE "C" FOR UPDATE
                 """)
            : db.Set<Location>();
        return InTurn(db, await rows.ToListAsync(ct));
    }

    private static List<Location> InTurn(AppDb db, List<Location> rows)
    {
        if (!rows.Exists(row => row.IsMain))
        {
            rows.Add(Location.Main(db.Scope.Id));
        }

        return [.. rows.OrderBy(row => row.Priority).ThenBy(row => row.Code, StringComparer.Ordinal)];
    }
}
