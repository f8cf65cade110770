using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Past;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory;

/// <summary>
/// The statements that change levels, for both databases. Each carries its guard: a level that does not allow
/// the change is not touched, and the count of touched levels tells. Rows are locked in ascending SKU order, always.
/// </summary>
internal static class StockSql
{
    private const int LevelsPerStatement = 200;

    /// <summary>Locks the levels of these SKUs in ascending order and reads them.</summary>
    public static async Task<Dictionary<string, StockLevel>> Lock(
        AppDb db, IEnumerable<string> skus, CancellationToken ct)
    {
        var levels = new Dictionary<string, StockLevel>(StringComparer.Ordinal);

        foreach (var chunk in skus.Distinct().Order(StringComparer.Ordinal).Chunk(LevelsPerStatement))
        {
            var rows = db.IsPostgres
                ? db.Set<StockLevel>().FromSql(
                    $"""
                     SELECT * FROM stock_levels
                     WHERE workspace_id = {db.Scope.Id} AND sku = ANY({chunk}) AND location = {StockLevel.MainLocation}
                     ORDER BY sku COLLATE "C" FOR UPDATE
                     """)
                : db.Set<StockLevel>()
                    .Where(level => chunk.Contains(level.Sku) && level.Location == StockLevel.MainLocation);

            foreach (var level in await rows.AsNoTracking().ToListAsync(ct))
            {
                levels[level.Sku] = level;
            }
        }

        return levels;
    }

    /// <summary>Reserves so many units of each SKU; throws when one has not enough, which the lock rules out.</summary>
    public static async Task Reserve(AppDb db, IReadOnlyDictionary<string, int> units, CancellationToken ct)
    {
        await Change(db, units, "reserved = reserved + v.column2", "on_hand - reserved >= v.column2", ct);
        await KeepReserved.Run(db, units.Select(own => (own.Key, StockLevel.MainLocation, own.Value)), ct);
    }

    /// <summary>Gives reserved units back.</summary>
    public static async Task Release(AppDb db, IReadOnlyDictionary<string, int> units, CancellationToken ct)
    {
        await Change(db, units, "reserved = reserved - v.column2", "reserved >= v.column2", ct);
        await KeepReserved.Run(db, units.Select(own => (own.Key, StockLevel.MainLocation, -own.Value)), ct);
    }

    /// <summary>Reserved units leave the house.</summary>
    public static async Task Consume(AppDb db, IReadOnlyDictionary<string, int> units, CancellationToken ct)
    {
        await Change(
            db, units, "reserved = reserved - v.column2, on_hand = on_hand - v.column2", "reserved >= v.column2", ct);
        await KeepReserved.Run(db, units.Select(own => (own.Key, StockLevel.MainLocation, -own.Value)), ct);
    }

    private static async Task Change(
        AppDb db, IReadOnlyDictionary<string, int> units, string change, string guard, CancellationToken ct)
    {
        foreach (var chunk in units.OrderBy(own => own.Key, StringComparer.Ordinal).Chunk(LevelsPerStatement))
        {
            var rows = string.Join(", ", chunk.Select((_, i) => $"(@s{i}, @n{i})"));
            var values = new List<(string, object?)>
            {
                ("w", db.Stored(db.Scope.Id)),
                ("location", StockLevel.MainLocation),
            };
            values.AddRange(chunk.Select((own, i) => ($"s{i}", (object?)own.Key)));
            values.AddRange(chunk.Select((own, i) => ($"n{i}", (object?)own.Value)));

            var sql =
                $"""
                UPDATE stock_levels SET {change} FROM (VALUES {rows}) AS v
                WHERE workspace_id = @w AND location = @location AND sku = v.column1 AND {guard}
                """;

            await using var command = await db.Command(sql, values, ct);
            var changed = await command.ExecuteNonQueryAsync(ct);
            await db.Database.CloseConnectionAsync();

            if (changed != chunk.Length)
            {
                throw new InvalidOperationException(
                    $"{chunk.Length - changed} of {chunk.Length} stock levels refused: {guard}.");
            }
        }
    }
}
