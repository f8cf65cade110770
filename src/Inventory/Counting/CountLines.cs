using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Purchasing;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Counting;

/// <summary>
/// A person counted some lines. What is expected is what the books say at that moment, on locked levels: what comes or
/// leaves later is no variance. A line that somebody else counted since it was shown is named and left.
/// </summary>
internal sealed class CountLines(AppDb db, TimeProvider clock)
{
    public async Task<Result<CountedLines>> Run(
        Guid id, IReadOnlyList<CountEntry> entries, Actor by, CancellationToken ct)
    {
        if (entries.FirstOrDefault(own => own.Counted is < 0 or > InventoryProblems.AdjustLimit) is { } wrong)
        {
            return InventoryProblems.UnitsOutOfRange(wrong.Sku, wrong.Counted!.Value, 0);
        }

        await using var work = await db.Begin(ct);
        await PurchaseRows.Queue(db, ct);

        if (await db.Set<StockTake>().FirstOrDefaultAsync(own => own.Id == id, ct) is not { } take)
        {
            return StockTakeProblems.Unknown();
        }

        if (take.Status != StockTakeStatus.Open)
        {
            return StockTakeProblems.NotOpen(take.Number, take.Status);
        }

        var done = await Count(take, entries, by, ct);

        if (done.Saved.Count > 0)
        {
            db.Tell(new StockTakeCounted(take.Number, done.Saved.Count), take.Id, by);
            await work.Commit(ct);
        }

        return done;
    }

    private async Task<CountedLines> Count(
        StockTake take, IReadOnlyList<CountEntry> entries, Actor by, CancellationToken ct)
    {
        var skus = entries.Select(own => own.Sku).Distinct().ToList();
        var levels = await StockSql.Lock(db, skus, ct);
        var lines = await db.Set<StockTakeLine>()
            .Where(line => line.TakeId == take.Id && skus.Contains(line.Sku))
            .ToDictionaryAsync(line => line.Sku, ct);
        var (saved, refused) = (new List<string>(), new List<RefusedLine>());

        foreach (var entry in entries)
        {
            if (RefusalOf(entry, lines.GetValueOrDefault(entry.Sku), by) is { } problem)
            {
                refused.Add(new(entry.Sku, take.Location, problem));
                continue;
            }

            Write(lines[entry.Sku], entry, levels.GetValueOrDefault(new(entry.Sku, take.Location)), by);
            saved.Add(entry.Sku);
        }

        return new(saved, refused);
    }

    private void Write(StockTakeLine line, CountEntry entry, StockLevel? level, Actor by)
    {
        if (entry.Counted is { } counted)
        {
            line.Count(counted, level?.OnHand ?? 0, by, clock.GetUtcNow());
        }
        else
        {
            line.Forget();
        }
    }

    private static Problem? RefusalOf(CountEntry entry, StockTakeLine? line, Actor by) =>
        line is null ? StockTakeProblems.NotOnSheet(entry.Sku)
        : line.Counted != entry.Was && line.CountedBy != by.Name
            ? StockTakeProblems.CountedMeanwhile(line.Sku, line.Counted, line.CountedBy)
        : null;
}

/// <summary>One line as it was counted.</summary>
/// <param name="Counted">Units on the shelf; null: not counted after all.</param>
/// <param name="Was">What the sheet showed as counted before; null when nothing was.</param>
internal sealed record CountEntry(string Sku, int? Counted, int? Was);

/// <summary>What became of it.</summary>
/// <param name="Saved">SKUs whose count is written.</param>
/// <param name="Refused">Lines that were left, and why.</param>
internal sealed record CountedLines(IReadOnlyList<string> Saved, IReadOnlyList<RefusedLine> Refused);
