using CreatorFlow.Inventory.Locations;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Reserve;

/// <summary>What a workspace makes use of, so that whoever changes stock asks only for that: one statement.</summary>
/// <param name="Places">Locations whose units may be reserved, in the order in which they are asked.</param>
/// <param name="HasBundles">There are bundles, or orders that keep some.</param>
internal sealed record Circumstances(
    IReadOnlyList<string> Places, bool HasBundles, bool HasAside, bool HasPromises)
{
    private const int PlaceRow = 0;
    private const int BundlesRow = 1;
    private const int AsideRow = 2;
    private const int PromisesRow = 3;

    public static async Task<Circumstances> Of(AppDb db, CancellationToken ct)
    {
        await using var command = await db.Command(
            $"""
             SELECT {PlaceRow}, code, priority, CASE WHEN sells AND active THEN 1 ELSE 0 END
             FROM locations WHERE workspace_id = @w
             UNION ALL SELECT {BundlesRow}, '', 0, 0
             WHERE EXISTS (SELECT 1 FROM bundle_parts WHERE workspace_id = @w)
                 OR EXISTS (SELECT 1 FROM kept_bundles WHERE workspace_id = @w)
             UNION ALL SELECT {AsideRow}, '', 0, 0
             WHERE EXISTS (SELECT 1 FROM set_aside WHERE workspace_id = @w)
             UNION ALL SELECT {PromisesRow}, '', 0, 0
             WHERE EXISTS (SELECT 1 FROM skus WHERE workspace_id = @w AND shortage <> 'Hold')
                 OR EXISTS (SELECT 1 FROM promised_units WHERE workspace_id = @w)
             """,
            [("w", db.Stored(db.Scope.Id))], ct);
        var places = new List<Place>();
        var uses = new HashSet<int>();

        await using (var reader = await command.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct))
            {
                if (reader.GetInt32(0) is var kind && kind != PlaceRow)
                {
                    uses.Add(kind);
                }
                else
                {
                    places.Add(new(reader.GetString(1), reader.GetInt32(2), Sells: reader.GetInt32(3) == 1));
                }
            }
        }

        await db.Database.CloseConnectionAsync();
        return new(
            [.. LocationRows.InTurn(places).Where(own => own.Sells).Select(own => own.Code)],
            uses.Contains(BundlesRow), uses.Contains(AsideRow), uses.Contains(PromisesRow));
    }
}
