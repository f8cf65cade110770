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

    /// <summary>As orders ask them; the main one is there before anybody has written a word about it.</summary>
    public static List<Place> InTurn(List<Place> places) => InTurn(
        places, place => place, () => new(StockLevel.MainLocation, Priority: 0, Sells: true));

    private static List<Location> InTurn(AppDb db, List<Location> rows) => InTurn(
        rows, row => new(row.Code, row.Priority, row.Sells), () => Location.Main(db.Scope.Id));

    private static List<T> InTurn<T>(List<T> rows, Func<T, Place> of, Func<T> main)
    {
        if (!rows.Exists(row => of(row).Code == StockLevel.MainLocation))
        {
            rows.Add(main());
        }

        return [.. rows.OrderBy(row => of(row).Priority).ThenBy(row => of(row).Code, StringComparer.Ordinal)];
    }
}

/// <summary>A location as orders ask it.</summary>
/// <param name="Priority">Lower is asked first.</param>
/// <param name="Sells">Its units may be reserved.</param>
internal sealed record Place(string Code, int Priority, bool Sells);
