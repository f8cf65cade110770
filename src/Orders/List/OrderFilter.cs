using System.Globalization;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Figures;
using CreatorFlow.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CreatorFlow.Orders.List;

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

    /// <summary>What is asked beyond the view and the search.</summary>
    public OrderConditions Conditions { get; init; } = OrderConditions.None;

    /// <summary>The statuses of the view; all when there are none.</summary>
    public IReadOnlyList<OrderStatus> Statuses => View switch
    {
        OrderView.Ship => [OrderStatus.Ready, OrderStatus.Labelling],
        OrderView.Late or OrderView.Overdue or OrderView.Due3h => TallyOrders.NotDispatched,
        OrderView.CancelAsked or OrderView.Trouble or OrderView.Review => TallyOrders.Open,
        OrderView.Waiting => [OrderStatus.OnHold],
        OrderView.NoStock => [OrderStatus.NoStock],
        OrderView.Held => [OrderStatus.Held],
        OrderView.Shipped => [OrderStatus.Shipped, OrderStatus.InTransit, OrderStatus.Delivered],
        OrderView.Cancelled => [OrderStatus.Cancelled],
        _ => [],
    };

    /// <summary>True when it is the view alone.</summary>
    public bool IsViewAlone => Search.Length == 0 && Placed is null && Conditions == OrderConditions.None;

    /// <summary>Reads the query of an address, with its conditions.</summary>
    public static OrderFilter From(IQueryCollection query) => From(name => query[name].FirstOrDefault());

    /// <summary>Reads the query of an address, as text.</summary>
    public static OrderFilter From(string query)
    {
        var said = QueryHelpers.ParseQuery(query);
        return From(name => said.TryGetValue(name, out var value) ? value.FirstOrDefault() : null);
    }

    /// <summary>Reads an address; what it does not know is taken as not said.</summary>
    public static OrderFilter Of(string? view, string? search, string? sort, int? page)
    {
        var chosen = Choice.Of<OrderView>(view) ?? OrderView.All;
        var text = (search ?? "").Trim();
        return new(
            chosen,
            text[..Math.Min(text.Length, MaxSearchLength)],
            Choice.Of<OrderSort>(sort) ?? Usual(chosen),
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

    private static OrderFilter From(Func<string, string?> said) => Of(
        said("view"), said("q"), said("sort"),
        int.TryParse(said("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : null)
        .Within(said("from"), said("to")) with
    {
        Conditions = OrderConditions.Of(said),
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
            query["sort"] = NameOf(Sort);
        }

        foreach (var (name, value) in Conditions.Fields())
        {
            query[name] = value;
        }

        if (Page > 1)
        {
            query["page"] = Page.ToString(CultureInfo.InvariantCulture);
        }

        return QueryHelpers.AddQueryString(path, query);
    }

    /// <summary>The address without its path and question mark; the first page.</summary>
    public string Query => (this with { Page = 1 }).Address("").TrimStart('?');

    /// <summary>The address with the view named even when it is all: never the view that opens first.</summary>
    public string FullAddress =>
        View == OrderView.All ? QueryHelpers.AddQueryString(Address(), "view", "all") : Address();

    /// <summary>The first page of another view, with the same search.</summary>
    public OrderFilter To(OrderView view) => this with { View = view, Sort = Usual(view), Page = 1 };

    /// <summary>The first page of the view alone.</summary>
    public OrderFilter Cleared => new(View, "", Usual(View), 1);

    /// <summary>The first page in another order.</summary>
    public OrderFilter By(OrderSort sort) => this with { Sort = sort, Page = 1 };

    /// <summary>The first page with other conditions.</summary>
    public OrderFilter With(OrderConditions conditions) => this with { Conditions = conditions, Page = 1 };

    /// <summary>The name of an order in addresses.</summary>
    public static string NameOf(OrderSort sort) => sort.ToString().ToLowerInvariant();

    /// <summary>The name of a view in addresses.</summary>
    public static string NameOf(OrderView view) => view.ToString().ToLowerInvariant();

    /// <summary>An instant as addresses write it.</summary>
    internal static string Text(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Instant(string? text)
    {
        const DateTimeStyles AsUtc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, AsUtc, out var at) ? at : null;
    }

    /// <summary>How a view stands unless it is said otherwise.</summary>
    public static OrderSort Usual(OrderView view) =>
        view is OrderView.All or OrderView.Shipped or OrderView.Cancelled ? OrderSort.Newest : OrderSort.Deadline;
}
