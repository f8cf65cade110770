using System.Globalization;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Figures;
using Microsoft.AspNetCore.WebUtilities;

namespace CreatorFlow.Orders.List;

/// <summary>The views of the order list, each a question somebody asks in the morning.</summary>
internal enum OrderView
{
    /// <summary>Every order.</summary>
    All,

    /// <summary>What is to be shipped now?</summary>
    Ship,

    /// <summary>What will be late, or is?</summary>
    Late,

    /// <summary>What has not been released by the channel?</summary>
    Waiting,

    /// <summary>What waits for stock?</summary>
    NoStock,

    /// <summary>What did we stop ourselves?</summary>
    Held,

    /// <summary>What has left?</summary>
    Shipped,

    /// <summary>What was cancelled?</summary>
    Cancelled,
}

/// <summary>In which order the list stands.</summary>
internal enum OrderSort
{
    /// <summary>The nearest deadline first.</summary>
    Deadline,

    /// <summary>The latest order first.</summary>
    Newest,
}

/// <summary>From an instant up to another, which is no longer part of it.</summary>
internal readonly record struct PlacedSpan(DateTimeOffset From, DateTimeOffset To);

/// <summary>Which orders are listed, as the address says it.</summary>
/// <param name="Search">Part of a number, buyer or tracking number, or a whole SKU; empty for all.</param>
/// <param name="Page">From 1.</param>
internal sealed record OrderFilter(OrderView View, string Search, OrderSort Sort, int Page)
{
    public const string Path = "/orders";
    public const int MaxPage = 200;
    private const int MaxSearchLength = 100;

    /// <summary>Placed within this span only; null for whenever.</summary>
    public PlacedSpan? Placed { get; init; }

    /// <summary>The statuses of the view; all when there are none.</summary>
    public IReadOnlyList<OrderStatus> Statuses => View switch
    {
        OrderView.Ship => [OrderStatus.Ready, OrderStatus.Labelling],
        OrderView.Late => TallyOrders.Open,
        OrderView.Waiting => [OrderStatus.OnHold],
        OrderView.NoStock => [OrderStatus.NoStock],
        OrderView.Held => [OrderStatus.Held],
        OrderView.Shipped => [OrderStatus.Shipped, OrderStatus.InTransit, OrderStatus.Delivered],
        OrderView.Cancelled => [OrderStatus.Cancelled],
        _ => [],
    };

    /// <summary>Reads an address; what it does not know is taken as not said.</summary>
    public static OrderFilter Of(string? view, string? search, string? sort, int? page)
    {
        var chosen = Enum.TryParse<OrderView>(view, ignoreCase: true, out var known) && Enum.IsDefined(known)
            ? known
            : OrderView.All;
        var text = (search ?? "").Trim();
        return new(
            chosen,
            text[..Math.Min(text.Length, MaxSearchLength)],
            Enum.TryParse<OrderSort>(sort, ignoreCase: true, out var order) && Enum.IsDefined(order)
                ? order
                : Usual(chosen),
            Math.Clamp(page ?? 1, 1, MaxPage));
    }

    /// <summary>Only what was placed within a span; what is no instant is taken as not said.</summary>
    public OrderFilter Within(string? from, string? to) => (Instant(from), Instant(to)) switch
    {
        (null, null) => this,
        var (start, end) => this with
        {
            Placed = new(start ?? DateTimeOffset.UnixEpoch, end ?? DateTimeOffset.MaxValue),
        },
    };

    /// <summary>The address that lists exactly this; what is usual is left out of it.</summary>
    public string Address(string path = Path)
    {
        var query = new Dictionary<string, string?>();

        if (View != OrderView.All)
        {
            query["view"] = NameOf(View);
        }

        if (Search.Length > 0)
        {
            query["q"] = Search;
        }

        if (Placed is { } placed)
        {
            query["from"] = Text(placed.From);
            query["to"] = Text(placed.To);
        }

        if (Sort != Usual(View))
        {
            query["sort"] = Sort == OrderSort.Newest ? "newest" : "deadline";
        }

        if (Page > 1)
        {
            query["page"] = Page.ToString(CultureInfo.InvariantCulture);
        }

        return QueryHelpers.AddQueryString(path, query);
    }

    /// <summary>The first page of another view, with the same search.</summary>
    public OrderFilter To(OrderView view) => new(view, Search, Usual(view), 1) { Placed = Placed };

    /// <summary>The name of a view in addresses.</summary>
    public static string NameOf(OrderView view) => view switch
    {
        OrderView.Ship => "ship",
        OrderView.Late => "late",
        OrderView.Waiting => "waiting",
        OrderView.NoStock => "nostock",
        OrderView.Held => "held",
        OrderView.Shipped => "shipped",
        OrderView.Cancelled => "cancelled",
        _ => "all",
    };

    /// <summary>An instant as addresses write it.</summary>
    internal static string Text(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Instant(string? text)
    {
        const DateTimeStyles AsUtc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, AsUtc, out var at) ? at : null;
    }

    private static OrderSort Usual(OrderView view) =>
        view is OrderView.All or OrderView.Shipped or OrderView.Cancelled ? OrderSort.Newest : OrderSort.Deadline;
}
