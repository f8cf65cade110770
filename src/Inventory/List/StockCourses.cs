using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.List;

/// <summary>How what is on hand went lately, from the ledger.</summary>
internal sealed class StockCourses(AppDb db, TimeProvider clock)
{
    public const int Steps = 14;

    private static readonly TimeSpan LongestStep = TimeSpan.FromDays(1);
    private static readonly TimeSpan ShortestStep = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The level at the end of each step, the oldest first and now last, by SKU. A step is a day, or less where all of
    /// these SKUs are younger. A SKU has no points before it was listed.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<int>>> Of(
        IReadOnlyList<StockRow> rows, CancellationToken ct)
    {
        if (rows.Count == 0)
        {
            return new Dictionary<string, IReadOnlyList<int>>();
        }

        var now = clock.GetUtcNow();
        var step = StepOf(now - rows.Min(row => row.CreatedAt));
        var moved = await Moved(rows, now, step, ct);
        return rows.ToDictionary(
            row => row.Sku, row => Course(row, moved, (int)Math.Min(Steps, (now - row.CreatedAt) / step)));
    }

    private static TimeSpan StepOf(TimeSpan age) =>
        TimeSpan.FromTicks(Math.Clamp(age.Ticks / Steps, ShortestStep.Ticks, LongestStep.Ticks));

    // Backwards from what is on hand now: what moved in a step was not there before it.
    private static IReadOnlyList<int> Course(
        StockRow row, Dictionary<(string, int), int> moved, int steps)
    {
        var course = new List<int> { row.OnHand };

        for (var back = 0; back < steps; back++)
        {
            course.Add(course[^1] - moved.GetValueOrDefault((row.Sku, back)));
        }

        course.Reverse();
        return course;
    }

    private async Task<Dictionary<(string Sku, int Back), int>> Moved(
        IReadOnlyList<StockRow> rows, DateTimeOffset now, TimeSpan step, CancellationToken ct)
    {
        var names = string.Join(", ", rows.Select((_, at) => $"@s{at}"));
        var age = db.IsPostgres ? "CAST(extract(epoch FROM (@now - at)) * 1000 AS bigint)" : "(@now - at)";
        var values = new List<(string, object?)>
        {
            ("w", db.Stored(db.Scope.Id)),
            ("now", db.Stored(now)),
            ("from", db.Stored(now - (step * Steps))),
            ("step", (long)step.TotalMilliseconds),
        };
        values.AddRange(rows.Select((row, at) => ($"s{at}", (object?)row.Sku)));

        await using var command = await db.Command(
            $"""
             SELECT sku, {age} / @step AS back, SUM(quantity) FROM movements
             WHERE workspace_id = @w AND sku IN ({names}) AND at > @from AND at <= @now
             GROUP BY 1, 2
             """,
            values, ct);
        var moved = new Dictionary<(string, int), int>();

        await using (var reader = await command.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct))
            {
                moved[(reader.GetString(0), (int)reader.GetInt64(1))] = (int)reader.GetInt64(2);
            }
        }

        await db.Database.CloseConnectionAsync();
        return moved;
    }
}
