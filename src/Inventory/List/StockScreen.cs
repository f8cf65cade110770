using CreatorFlow.Identity.Contracts;
using CreatorFlow.Ui;

namespace CreatorFlow.Inventory.List;

/// <summary>The list as this request shows it: rows, chosen columns, saved views with their counts, courses.</summary>
internal sealed class StockScreen(StockList list, StockCourses courses, StockViews views, IPreferences preferences)
{
    public const string ColumnsKey = "columns:stock";

    private static readonly string[] Known = ["course", "on_hand", "reserved", "buffer", "low_at", "price"];
    private static readonly string[] Usual = ["course", "on_hand", "reserved", "buffer"];

    private HashSet<string> shown = [];
    private StockPageOfList? page;

    public StockFilter Filter { get; private set; } = StockFilter.Of(null, null, null);

    public StockPageOfList Page =>
        page ?? throw new InvalidOperationException("The page has not loaded the list.");

    public IReadOnlyDictionary<string, IReadOnlyList<int>> Courses { get; private set; } =
        new Dictionary<string, IReadOnlyList<int>>();

    /// <summary>What the person saved, each with its count.</summary>
    public IReadOnlyList<(NamedView View, int Count)> Saved { get; private set; } = [];

    public async Task Load(StockFilter filter, CancellationToken ct)
    {
        Filter = filter;
        shown = await Columns(ct);
        page = await list.Page(filter, ct);

        if (Shows("course"))
        {
            Courses = await courses.Of(page.Rows, ct);
        }

        var saved = new List<(NamedView, int)>();

        foreach (var view in await views.All(ct))
        {
            saved.Add((view, await list.Count(StockFilter.In(view.Query), ct)));
        }

        Saved = saved;
    }

    /// <summary>The columns chosen, or the usual ones.</summary>
    public async Task<HashSet<string>> Columns(CancellationToken ct) =>
        await preferences.Columns(ColumnsKey, Known, ct) ?? [.. Usual];

    public bool Shows(string column) => shown.Contains(column);

    /// <summary>All columns that may be chosen, in the order of the table.</summary>
    public IReadOnlyList<TableColumn> Choice =>
        [.. Known.Select(key => new TableColumn(key, TextOf(key), Shows(key)))];

    private static string TextOf(string column) => column switch
    {
        "course" => InventoryWords.ColumnCourse,
        "on_hand" => InventoryWords.ColumnOnHand,
        "reserved" => InventoryWords.ColumnReserved,
        "buffer" => InventoryWords.ColumnBuffer,
        "low_at" => InventoryWords.ThresholdsLowAt,
        _ => InventoryWords.ColumnPrice,
    };
}
