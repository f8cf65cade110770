using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Move;

/// <summary>
/// The statements of a move, for both databases: levels are locked in ascending order of SKU and location, and the
/// update carries its own guard.
/// </summary>
internal static class MoveSql
{
    private const int LevelsPerStatement = 200;

    /// <summary>Locks the levels of these SKUs at all locations and reads them.</summary>
    public static async Task<Dictionary<(string Sku, string Location), StockLevel>> Lock(
        AppDb db, IEnumerable<string> skus, CancellationToken ct)
    {
        var levels = new Dictionary<(string, string), StockLevel>();

        foreach (var chunk in skus.Distinct().Order(StringComparer.Ordinal).Chunk(LevelsPerStatement))
        {
            var rows = db.IsPostgres
                ? db.Set<StockLevel>().FromSql(
                    $"""
                     SELECT * FROM stock_levels WHERE workspace_id = {db.Scope.Id} AND sku = ANY({chunk})
                     ORDER BY sku COLLATE "C", location COLLATE "C" FOR UPDATE
                     """)
                : db.Set<StockLevel>().Where(level => chunk.Contains(level.Sku));

            foreach (var level in await rows.AsNoTracking().ToListAsync(ct))
            {
                levels[(level.Sku, level.Location)] = level;
            }
        }

        return levels;
    }

    /// <summary>
    /// Adds so many units to on hand; throws when a level went below reserved, which the lock rules out.
    /// </summary>
    public static async Task Change(
        AppDb db, IEnumerable<KeyValuePair<(string Sku, string Location), int>> units, CancellationToken ct)
    {
        foreach (var chunk in units.Chunk(LevelsPerStatement))
        {
            var rows = string.Join(", ", chunk.Select((_, i) => $"(@s{i}, @l{i}, @n{i})"));
            var values = new List<(string, object?)> { ("w", db.Stored(db.Scope.Id)) };
            values.AddRange(chunk.Select((own, i) => ($"s{i}", (object?)own.Key.Sku)));
            values.AddRange(chunk.Select((own, i) => ($"l{i}", (object?)own.Key.Location)));
            values.AddRange(chunk.Select((own, i) => ($"n{i}", (object?)own.Value)));

            await using var command = await db.Command(
                $"""
                 UPDATE stock_levels SET on_hand = on_hand + v.column3 FROM (VALUES {rows}) AS v
                 WHERE workspace_id = @w AND sku = v.column1 AND location = v.column2
                   AND on_hand + v.column3 >= reserved
                 """,
                values, ct);
            var changed = await command.ExecuteNonQueryAsync(ct);
            await db.Database.CloseConnectionAsync();

            if (changed != chunk.Length)
            {
                throw new InvalidOperationException(
                    $"{chunk.Length - changed} of {chunk.Length} levels refused a move.");
            }
        }
    }
}
