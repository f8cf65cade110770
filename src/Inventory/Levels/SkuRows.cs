using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Levels;

/// <summary>Loads SKUs to change them, locked in ascending order, always.</summary>
internal static class SkuRows
{
    private const int RowsPerStatement = 500;

    public static async Task<Dictionary<string, Sku>> Lock(
        AppDb db, IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        var known = new Dictionary<string, Sku>(StringComparer.Ordinal);

        foreach (var chunk in codes.Distinct().Order(StringComparer.Ordinal).Chunk(RowsPerStatement))
        {
            var rows = db.IsPostgres
                ? db.Set<Sku>().FromSql(
                    $"""
                     SELECT * FROM skus WHERE workspace_id = {db.Scope.Id} AND code = ANY({chunk})
                     ORDER BY code COLLATE "C" FOR UPDATE
                     """)
                : db.Set<Sku>().Where(sku => chunk.Contains(sku.Code));

            foreach (var sku in await rows.ToListAsync(ct))
            {
                known[sku.Code] = sku;
            }
        }

        return known;
    }
}
