using System.Globalization;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform.Data;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.List;

/// <summary>Which SKUs are listed.</summary>
internal enum StockView
{
    /// <summary>Every SKU.</summary>
    All,

    /// <summary>None available.</summary>
    Out,

    /// <summary>Available, but few.</summary>
    Low,

    /// <summary>Wanted by orders that wait for stock.</summary>
    Waiting,
}

/// <summary>The list as its address says it.</summary>
/// <param name="Search">Part of a code or title; empty for all.</param>
/// <param name="Page">From 1.</param>
internal sealed record StockFilter(StockView View, string Search, int Page)
{
    public const string Path = "/stock";
    public const int MaxPage = 1_000;
    private const int MaxSearchLength = 100;

    public static StockFilter Of(string? view, string? search, int? page)
    {
        var text = (search ?? "").Trim();
        return new(
            Enum.TryParse<StockView>(view, ignoreCase: true, out var known) && Enum.IsDefined(known)
                ? known
                : StockView.All,
            text[..Math.Min(text.Length, MaxSearchLength)],
            Math.Clamp(page ?? 1, 1, MaxPage));
    }

    public string Address()
    {
        var query = new Dictionary<string, string?>
        {
            ["view"] = View == StockView.All ? null : NameOf(View),
            ["q"] = Search.Length == 0 ? null : Search,
            ["page"] = Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture),
        };
        return QueryHelpers.AddQueryString(Path, query.Where(own => own.Value is not null));
    }

    public static string NameOf(StockView view) => view switch
    {
        StockView.Out => "out",
        StockView.Low => "low",
        StockView.Waiting => "waiting",
        _ => "all",
    };
}

/// <summary>The SKUs with their stock and how it comes about.</summary>
internal sealed class StockList(AppDb db, IStockFigures figures, IWaitingForStock waiting)
{
    public const int RowsPerPage = 50;

    public async Task<StockPageOfList> Page(StockFilter filter, CancellationToken ct)
    {
        var wanted = await waiting.BySku(ct);
        var counts = await figures.Now(ct);
        var matching = Matching(filter, wanted);
        var rows = await matching
            .OrderBy(row => row.Sku)
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

    public Task<StockRow?> One(string sku, CancellationToken ct) =>
        Rows(db).FirstOrDefaultAsync(row => row.Sku == sku, ct);

    /// <summary>Every SKU with its level at the main location.</summary>
    public static IQueryable<StockRow> Rows(AppDb db) =>
        from sku in db.Set<Sku>().AsNoTracking()
        join level in db.Set<StockLevel>().AsNoTracking()
            on new { Sku = sku.Code, Location = StockLevel.MainLocation } equals new { level.Sku, level.Location }
        select new StockRow
        {
            Sku = sku.Code,
            Title = sku.Title,
            PriceMinor = sku.PriceMinor,
            Currency = sku.Currency,
            OnHand = level.OnHand,
            Reserved = level.Reserved,
            Buffer = sku.Buffer,
            LowAt = sku.LowAt,
        };

    private IQueryable<StockRow> Matching(StockFilter filter, IReadOnlyDictionary<string, WaitingUnits>? wanted)
    {
        var skus = (wanted?.Keys ?? []).ToList();
        var rows = filter.View switch
        {
            StockView.Out => Rows(db).Where(row => row.OnHand - row.Reserved - row.Buffer <= 0),
            StockView.Low => Rows(db).Where(row => row.OnHand - row.Reserved - row.Buffer > 0
                && row.OnHand - row.Reserved - row.Buffer <= row.LowAt),
            StockView.Waiting => Rows(db).Where(row => skus.Contains(row.Sku)),
            _ => Rows(db),
        };

        return filter.Search.Length == 0 ? rows : Found(rows, filter.Search);
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

/// <summary>A SKU with its stock.</summary>
internal sealed record StockRow
{
    public string Sku { get; init; } = "";

    public string Title { get; init; } = "";

    public long PriceMinor { get; init; }

    public string Currency { get; init; } = "";

    public int OnHand { get; init; }

    public int Reserved { get; init; }

    public int Buffer { get; init; }

    public int LowAt { get; init; }

    /// <summary>What channels may offer: on hand - reserved - buffer, never below 0.</summary>
    public int Available => Math.Max(0, OnHand - Reserved - Buffer);

    public bool IsOut => Available == 0;

    public bool IsLow => !IsOut && Available <= LowAt;
}
