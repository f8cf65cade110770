using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Past;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory;

/// <summary>
/// The statements that change levels, for both databases. Each carries its guard: a level that does not allow
/// the change is not touched, and the count of touched levels tells. Rows are locked in ascending order of SKU and
/// location, always.
/// </summary>
internal static class StockSql
{
    private const int LevelsPerStatement = 200;

    /// <summary>Locks the levels of these SKUs at all locations, in ascending order, and reads them.</summary>
    public static async Task<SortedDictionary<LevelKey, StockLevel>> Lock(
        AppDb db, IEnumerable<string> skus, CancellationToken ct)
    {
        var levels = new SortedDictionary<LevelKey, StockLevel>();

        foreach (var chunk in skus.Distinct().Order(StringComparer.Ordinal).Chunk(LevelsPerStatement))
        {
            var rows = db.IsPostgres
                ? db.Set<StockLevel>().FromSql(
                    $"""
                     SELECT * FROM stock_levels
                     WHERE workspace_id = {db.Scope.Id} AND sku = ANY({chunk})
                     ORDER BY sku COLLATE "C", location COLLATE "C" FOR UPDATE
                     """)
                : db.Set<StockLevel>().Where(level => chunk.Contains(level.Sku));

            foreach (var level in await rows.AsNoTracking().ToListAsync(ct))
            {
                levels[level.Key] = level;
            }
        }

        return levels;
    }

    /// <summary>Reserves so many units of each; throws when one has not enough, which the lock rules out.</summary>
    public static async Task Reserve(AppDb db, IReadOnlyDictionary<LevelKey, int> units, CancellationToken ct)
    {
        await Change(db, units, "reserved = reserved + v.column3", "on_hand - reserved >= v.column3", ct);
        await KeepReserved.Run(db, units.Select(own => (own.Key.Sku, own.Key.Location, own.Value)), ct);
    }

    /// <summary>Gives reserved units back.</summary>
    public static async Task Release(AppDb db, IReadOnlyDictionary<LevelKey, int> units, CancellationToken ct)
    {
        await Change(db, units, "reserved = reserved - v.column3", "reserved >= v.column3", ct);
        await KeepReserved.Run(db, units.Select(own => (own.Key.Sku, own.Key.Location, -own.Value)), ct);
    }

    /// <summary>Reserved units leave the house.</summary>
    public static async Task Consume(AppDb db, IReadOnlyDictionary<LevelKey, int> units, CancellationToken ct)
    {
        await Change(
            db, units, "reserved = reserved - v.column3, on_hand = on_hand - v.column3", "reserved >= v.column3", ct);
        await KeepReserved.Run(db, units.Select(own => (own.Key.Sku, own.Key.Location, -own.Value)), ct);
    }

    /// <summary>Units come in, or leave when negative; what is reserved stays.</summary>
    public static Task Move(AppDb db, IReadOnlyDictionary<LevelKey, int> units, CancellationToken ct) =>
        Change(db, units, "on_hand = on_hand + v.column3", "on_hand + v.column3 >= reserved", ct);

    /// <summary>Makes the levels that are not there yet, with nothing on hand.</summary>
    public static async Task Open(AppDb db, IEnumerable<LevelKey> keys, CancellationToken ct)
    {
        foreach (var chunk in keys.Order().Chunk(LevelsPerStatement))
        {
            var rows = string.Join(", ", chunk.Select((_, i) => $"(@w, @s{i}, @l{i}, 0, 0)"));
            await Execute(
                db,
                $"""
                 INSERT INTO stock_levels (workspace_id, sku, location, on_hand, reserved) VALUES {rows}
                 ON CONFLICT DO NOTHING
                 """,
                Values(db, chunk), ct);
        }
    }

    private static async Task Change(
        AppDb db, IReadOnlyDictionary<LevelKey, int> units, string change, string guard, CancellationToken ct)
    {
        foreach (var chunk in units.OrderBy(own => own.Key).Chunk(LevelsPerStatement))
        {
            var rows = string.Join(", ", chunk.Select((_, i) => $"(@s{i}, @l{i}, @n{i})"));
            var values = Values(db, [.. chunk.Select(own => own.Key)]);
            values.AddRange(chunk.Select((own, i) => ($"n{i}", (object?)own.Value)));

            var changed = await Execute(
                db,
                $"""
                UPDATE stock_levels SET {change} FROM (VALUES {rows}) AS v
                WHERE workspace_id = @w AND location = v.column2 AND sku = v.column1 AND {guard}
                """,
                values, ct);

            if (changed != chunk.Length)
            {
                throw new InvalidOperationException(
                    $"{chunk.Length - changed} of {chunk.Length} stock levels refused: {guard}.");
            }
        }
    }

    private static List<(string Name, object? Value)> Values(AppDb db, IReadOnlyList<LevelKey> keys)
    {
        var values = new List<(string, object?)> { ("w", db.Stored(db.Scope.Id)) };
        values.AddRange(keys.Select((key, i) => ($"s{i}", (object?)key.Sku)));
        values.AddRange(keys.Select((key, i) => ($"l{i}", (object?)key.Location)));
        return values;
    }

    private static async Task<int> Execute(
        AppDb db, string sql, IEnumerable<(string Name, object? Value)> values, CancellationToken ct)
    {
        await using var command = await db.Command(sql, values, ct);
        var changed = await command.ExecuteNonQueryAsync(ct);
        await db.Database.CloseConnectionAsync();
        return changed;
    }
}
