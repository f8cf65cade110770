using CreatorFlow.Identity.Contracts;
using CreatorFlow.Ui;

namespace CreatorFlow.Orders.List;

/// <summary>The columns of the order list beside the order itself, and which of them a person wants to see.</summary>
internal sealed class OrderColumns(IPreferences preferences)
{
    /// <summary>Under which name the choice is remembered.</summary>
    public const string Key = "columns:orders";

    private static readonly string[] All =
        ["status", "deadline", "product", "total", "tags", "shop", "placed", "units", "tracking"];

    private static readonly string[] Usual = ["status", "deadline", "product", "total", "tags", "shop"];

    private HashSet<string> shown = [.. Usual];

    /// <summary>With what is shown now.</summary>
    public IReadOnlyList<TableColumn> Choices => [.. All.Select(key => new TableColumn(key, TextOf(key), Shows(key)))];

    public bool Shows(string key) => shown.Contains(key);

    public async Task Load(CancellationToken ct) => shown = await preferences.Columns(Key, All, ct) ?? shown;

    private static string TextOf(string key) => key switch
    {
        "status" => OrdersWords.ColumnStatus,
        "deadline" => OrdersWords.ColumnDeadline,
        "product" => OrdersWords.ColumnProduct,
        "total" => OrdersWords.ColumnTotal,
        "tags" => OrdersWords.ColumnTags,
        "shop" => OrdersWords.ColumnShop,
        "placed" => OrdersWords.DatePlaced,
        "units" => OrdersWords.ColumnUnits,
        _ => OrdersWords.ParcelTracking,
    };
}
