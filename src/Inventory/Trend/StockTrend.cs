using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.List;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Trend;

/// <summary>How the whole stock went, and where it lies, from the ledger.</summary>
internal sealed class StockTrend(AppDb db, StockCourses courses, TimeProvider clock)
{
    public const int Days = 28;
    public const int MaxSkus = 20;

    /// <summary>
    /// Units on hand in all at the end of each of the last days, the oldest first and now last, and how many came and
    /// left on each.
    /// </summary>
    public async Task<IReadOnlyList<TrendDay>> Course(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        var moved = await Moved(today.AddDays(1 - Days), ct);
        var left = await db.Set<StockLevel>().SumAsync(level => (long)level.OnHand, ct);
        var course = new List<TrendDay>();

        for (var back = 0; back < Days; back++)
        {
            var day = today.AddDays(-back);
            var (came, gone) = moved.GetValueOrDefault(DateOnly.FromDateTime(day.UtcDateTime));
            course.Add(new(DateOnly.FromDateTime(day.UtcDateTime), left, came, gone));
            left -= came - gone;
        }

        course.Reverse();
        return course;
    }

    /// <summary>The SKUs with most units, each with its course of the last two weeks.</summary>
    public async Task<IReadOnlyList<TrendSku>> Largest(CancellationToken ct)
    {
        var rows = await StockList.Rows(db).Where(row => row.OnHand > 0)
            .OrderByDescending(row => row.OnHand).ThenBy(row => row.Sku)
            .Take(MaxSkus)
            .ToListAsync(ct);
        var all = await courses.Of(rows, ct);
        return [.. rows.Select(row => new TrendSku(row.Sku, row.Title, all[row.Sku]))];
    }

    private async Task<Dictionary<DateOnly, (long Came, long Gone)>> Moved(DateTimeOffset from, CancellationToken ct)
    {
        // Moves between two shelves of the house change nothing in all; they meet in the sum of the day.
        var day = db.IsPostgres
            ? "to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD')"
            : "strftime('%Y-%m-%d', at / 1000, 'unixepoch')";
        await using var command = await db.Command(
            $"""
             SELECT {day} AS day,
                 SUM(CASE WHEN quantity > 0 THEN quantity ELSE 0 END),
                 SUM(CASE WHEN quantity < 0 THEN -quantity ELSE 0 END)
             FROM movements WHERE workspace_id = @w AND at >= @from GROUP BY 1
             """,
            [("w", db.Stored(db.Scope.Id)), ("from", db.Stored(from))], ct);
        var moved = new Dictionary<DateOnly, (long, long)>();

        await using (var reader = await command.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct))
            {
                moved[DateOnly.Parse(reader.GetString(0), System.Globalization.CultureInfo.InvariantCulture)] =
                    (reader.GetInt64(1), reader.GetInt64(2));
            }
        }

        await db.Database.CloseConnectionAsync();
        return moved;
    }
}

/// <summary>One day of the whole stock.</summary>
/// <param name="OnHand">At its end; now, for today.</param>
internal sealed record TrendDay(DateOnly Day, long OnHand, long Came, long Gone);

/// <summary>A SKU with its course, now last.</summary>
internal sealed record TrendSku(string Sku, string Title, IReadOnlyList<int> OnHand);
