using System.Globalization;
using CreatorFlow.Platform;
using Microsoft.AspNetCore.WebUtilities;

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

/// <summary>By what the list is sorted.</summary>
internal enum StockSort
{
    /// <summary>By code.</summary>
    Sku,

    /// <summary>By name.</summary>
    Title,

    /// <summary>By what is in the house.</summary>
    OnHand,

    /// <summary>By what is kept for orders.</summary>
    Reserved,

    /// <summary>By what channels may offer.</summary>
    Available,
}

/// <summary>The list as its address says it.</summary>
/// <param name="Search">Part of a code or title; empty for all.</param>
/// <param name="Page">From 1.</param>
/// <param name="Down">The largest first.</param>
internal sealed record StockFilter(
    StockView View, string Search, int Page, StockSort Sort = StockSort.Sku, bool Down = false)
{
    public const string Path = "/stock";
    public const int MaxPage = 1_000;
    private const int MaxSearchLength = 100;

    private static readonly Dictionary<string, StockSort> Sorts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["title"] = StockSort.Title,
        ["on_hand"] = StockSort.OnHand,
        ["reserved"] = StockSort.Reserved,
        ["available"] = StockSort.Available,
    };

    public static StockFilter Of(string? view, string? search, int? page, string? sort = null)
    {
        var text = (search ?? "").Trim();
        var by = Sorts.GetValueOrDefault((sort ?? "").TrimStart('-'));
        return new(
            Choice.Of<StockView>(view) ?? StockView.All,
            text[..Math.Min(text.Length, MaxSearchLength)],
            Math.Clamp(page ?? 1, 1, MaxPage),
            by,
            by != StockSort.Sku && sort!.StartsWith('-'));
    }

    /// <summary>The filter in a query such as "view=low&amp;q=kettle".</summary>
    public static StockFilter In(string? query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return Of(
            values.GetValueOrDefault("view"), values.GetValueOrDefault("q"), null, values.GetValueOrDefault("sort"));
    }

    public string Address(string path = Path) => QueryHelpers.AddQueryString(path, Values(Page));

    /// <summary>The filter without its page, to be kept or sent along.</summary>
    public string Query() => QueryHelpers.AddQueryString("", Values(1)).TrimStart('?');

    /// <summary>The same list by another column, or the other way round.</summary>
    public StockFilter By(StockSort sort) =>
        this with { Page = 1, Sort = sort, Down = Sort == sort ? !Down : sort != StockSort.Title };

    public string? SortText() => Sort == StockSort.Sku
        ? null
        : (Down ? "-" : "") + Sorts.First(own => own.Value == Sort).Key;

    public static string NameOf(StockView view) => view switch
    {
        StockView.Out => "out",
        StockView.Low => "low",
        StockView.Waiting => "waiting",
        _ => "all",
    };

    private IEnumerable<KeyValuePair<string, string?>> Values(int page)
    {
        var query = new Dictionary<string, string?>
        {
            ["view"] = View == StockView.All ? null : NameOf(View),
            ["q"] = Search.Length == 0 ? null : Search,
            ["sort"] = SortText(),
            ["page"] = page == 1 ? null : page.ToString(CultureInfo.InvariantCulture),
        };
        return query.Where(own => own.Value is not null);
    }
}
