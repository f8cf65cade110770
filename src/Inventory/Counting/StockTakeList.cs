using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Counting;

/// <summary>Stock takes as they are listed and shown.</summary>
internal sealed class StockTakeList(AppDb db)
{
    public const int MaxTakes = 100;
    public const int LinesPerPage = 50;

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<StockTake>> Latest(CancellationToken ct) =>
        await db.Set<StockTake>().AsNoTracking().OrderByDescending(own => own.Number).Take(MaxTakes).ToListAsync(ct);

    public Task<StockTake?> One(Guid id, CancellationToken ct) =>
        db.Set<StockTake>().AsNoTracking().FirstOrDefaultAsync(own => own.Id == id, ct);

    public async Task<TakeFigures> Figures(Guid id, CancellationToken ct)
    {
        var lines = db.Set<StockTakeLine>().Where(line => line.TakeId == id);
        return new(
            await lines.CountAsync(ct),
            await lines.CountAsync(line => line.Counted != null, ct),
            await lines.CountAsync(line => line.Counted != line.Expected, ct));
    }

    public async Task<IReadOnlyList<TakeRow>> Lines(
        Guid id, TakeView view, int page, int size, CancellationToken ct) =>
        await Rows(id, view).OrderBy(row => row.Line.Sku).Skip((page - 1) * size).Take(size).ToListAsync(ct);

    /// <summary>What the variances are worth at sale prices, by currency.</summary>
    public async Task<IReadOnlyList<Money>> Worth(Guid id, CancellationToken ct)
    {
        var sums = await Rows(id, TakeView.Variances)
            .GroupBy(row => row.Currency)
            .Select(same => new
            {
                same.Key,
                Minor = same.Sum(row => (row.Line.Counted!.Value - row.Line.Expected!.Value) * row.PriceMinor),
            })
            .ToListAsync(ct);
        return [.. sums.Select(sum => new Money(sum.Minor, sum.Key))];
    }

    private IQueryable<TakeRow> Rows(Guid id, TakeView view)
    {
        var lines = db.Set<StockTakeLine>().AsNoTracking().Where(line => line.TakeId == id);
        lines = view switch
        {
            TakeView.Uncounted => lines.Where(line => line.Counted == null),
            TakeView.Counted => lines.Where(line => line.Counted != null),
            TakeView.Variances => lines.Where(line => line.Counted != null && line.Counted != line.Expected),
            _ => lines,
        };
        return
            from line in lines
            join sku in db.Set<Sku>().AsNoTracking() on line.Sku equals sku.Code
            select new TakeRow
            {
                Line = line, Title = sku.Title, PriceMinor = sku.PriceMinor, Currency = sku.Currency,
            };
    }
}

/// <summary>Which lines of a sheet are shown.</summary>
internal enum TakeView
{
    /// <summary>Every one.</summary>
    All,

    /// <summary>Still to be counted.</summary>
    Uncounted,

    /// <summary>Counted.</summary>
    Counted,

    /// <summary>Counted, and not as expected.</summary>
    Variances,
}

/// <summary>How far a stock take is.</summary>
internal sealed record TakeFigures(int Lines, int Counted, int Variances);

/// <summary>A line of the sheet with its product.</summary>
internal sealed record TakeRow
{
    public StockTakeLine Line { get; init; } = null!;

    public string Title { get; init; } = "";

    public long PriceMinor { get; init; }

    public string Currency { get; init; } = "";

    /// <summary>What the variance is worth at the sale price; null until it is counted.</summary>
    public Money? Worth => Line.Variance is { } units ? new Money(PriceMinor, Currency) * units : null;
}
