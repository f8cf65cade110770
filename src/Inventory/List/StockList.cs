using System.Runtime.CompilerServices;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.List;

/// <summary>The SKUs with their stock and how it comes about.</summary>
internal sealed class StockList(AppDb db, IStockFigures figures, IWaitingForStock waiting)
{
    public const int RowsPerPage = 50;

    public async Task<StockPageOfList> Page(StockFilter filter, CancellationToken ct)
    {
        var wanted = await waiting.BySku(ct);
        var counts = await figures.Now(ct);
        var matching = Matching(filter, wanted);
        var rows = await Sorted(matching, filter)
            .Skip((filter.Page - 1) * RowsPerPage).Take(RowsPerPage)
            .ToListAsync(ct);
        return new(rows, wanted, await matching.CountAsync(ct), counts);
    }

    /// <summary>SKUs after a code, ascending, for programs.</summary>
    public async Task<IReadOnlyList<StockRow>> After(StockFilter filter, string? sku, int limit, CancellationToken ct)
    {
        var rows = Matching(filter, filter.View == StockView.Waiting ? await waiting.BySku(ct) : null);

        if (sku is { Length: > 0 })
        {
#pragma warning disable CA1309 // The database compares: by bytes on SQLite, by its collation on PostgreSQL.
            rows = rows.Where(row => string.Compare(row.Sku, sku) > 0);
#pragma warning restore CA1309
        }

        return await rows.OrderBy(row => row.Sku).Take(limit).ToListAsync(ct);
    }

    /// <summary>How many match, for the tab of a saved view.</summary>
    public async Task<int> Count(StockFilter filter, CancellationToken ct) =>
        await Matching(filter, filter.View == StockView.Waiting ? await waiting.BySku(ct) : null).CountAsync(ct);

    /// <summary>The codes of all that match, at most so many.</summary>
    public async Task<IReadOnlyList<string>> Codes(StockFilter filter, int limit, CancellationToken ct) =>
        await Matching(filter, filter.View == StockView.Waiting ? await waiting.BySku(ct) : null)
            .OrderBy(row => row.Sku).Select(row => row.Sku).Take(limit).ToListAsync(ct);

    /// <summary>All that match, in the order of the list, one after the other.</summary>
    public async IAsyncEnumerable<StockRow> Stream(
        StockFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        var rows = Matching(filter, filter.View == StockView.Waiting ? await waiting.BySku(ct) : null);

        await foreach (var row in Sorted(rows, filter).AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return row;
        }
    }

    public Task<StockRow?> One(string sku, CancellationToken ct) =>
        StockRows.Of(db, [sku]).FirstOrDefaultAsync(ct);

    private IQueryable<StockRow> Matching(StockFilter filter, IReadOnlyDictionary<string, WaitingUnits>? wanted)
    {
        var skus = (wanted?.Keys ?? []).ToList();
        var rows = filter.View switch
        {
            StockView.Out => StockRows.All(db).Where(row => row.Remaining <= 0),
            StockView.Low => StockRows.All(db).Where(row => row.Remaining > 0 && row.Remaining <= row.LowAt),
            StockView.Waiting => StockRows.All(db).Where(row => skus.Contains(row.Sku)),
            _ => StockRows.All(db),
        };

        return filter.Search.Length == 0 ? rows : Found(rows, filter.Search);
    }

    private static IQueryable<StockRow> Sorted(IQueryable<StockRow> rows, StockFilter filter)
    {
        var sorted = (filter.Sort, filter.Down) switch
        {
            (StockSort.Title, false) => rows.OrderBy(row => row.Title).ThenBy(row => row.Sku),
            (StockSort.Title, true) => rows.OrderByDescending(row => row.Title).ThenBy(row => row.Sku),
            (StockSort.OnHand, false) => rows.OrderBy(row => row.OnHand).ThenBy(row => row.Sku),
            (StockSort.OnHand, true) => rows.OrderByDescending(row => row.OnHand).ThenBy(row => row.Sku),
            (StockSort.Reserved, false) => rows.OrderBy(row => row.Reserved).ThenBy(row => row.Sku),
            (StockSort.Reserved, true) => rows.OrderByDescending(row => row.Reserved).ThenBy(row => row.Sku),
            (StockSort.Available, false) => rows.OrderBy(row => row.Remaining).ThenBy(row => row.Sku),
            (StockSort.Available, true) => rows.OrderByDescending(row => row.Remaining).ThenBy(row => row.Sku),
            _ => rows.OrderBy(row => row.Sku),
        };
        return sorted;
    }

    private IQueryable<StockRow> Found(IQueryable<StockRow> rows, string text)
    {
        var part = $"%{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal)
            .Replace("_", @"\_", StringComparison.Ordinal)}%";

        return db.IsPostgres
            ? rows.Where(row => EF.Functions.ILike(row.Sku, part, @"\") || EF.Functions.ILike(row.Title, part, @"\"))
            : rows.Where(row => EF.Functions.Like(row.Sku, part, @"\") || EF.Functions.Like(row.Title, part, @"\"));
    }
}

/// <summary>One page of the list.</summary>
/// <param name="Wanted">What orders wait for, by SKU.</param>
internal sealed record StockPageOfList(
    IReadOnlyList<StockRow> Rows, IReadOnlyDictionary<string, WaitingUnits> Wanted, int Matching, StockFigures Counts);
