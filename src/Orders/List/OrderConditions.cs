using System.Globalization;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Mark;
using CreatorFlow.Platform;

namespace CreatorFlow.Orders.List;

/// <summary>What an order must be beyond the view and the search; what is null or empty asks for nothing.</summary>
/// <param name="Tag">In its kept form.</param>
/// <param name="Sku">A whole SKU.</param>
/// <param name="From">Placed on this day (UTC) or later.</param>
/// <param name="To">Placed on this day (UTC) or before.</param>
/// <param name="Least">The total is at least this, in major units.</param>
/// <param name="Urgent">Only those marked urgent.</param>
internal sealed record OrderConditions(
    OrderStatus? Status, Guid? Shop, string Tag, string Sku, DateOnly? From, DateOnly? To, decimal? Least, bool Urgent)
{
    private const int MaxSkuLength = 100;
    private const string DayForm = "yyyy-MM-dd";

    public static readonly OrderConditions None = new(null, null, "", "", null, null, null, false);

    /// <summary>Only orders of this kind.</summary>
    public OrderKind? Kind { get; init; }

    /// <summary>Only those that travel under this label.</summary>
    public ShippedBy? ShippedBy { get; init; }

    /// <summary>Only those that are paid when they are handed over.</summary>
    public bool CashOnDelivery { get; init; }

    /// <summary>Reads the fields of an address; what it does not know is taken as not said.</summary>
    public static OrderConditions Of(Func<string, string?> said) => new(
        Choice.Of<OrderStatus>(said("status")) is { } status and not OrderStatus.None ? status : null,
        Guid.TryParse(said("shop"), out var shop) ? shop : null,
        OrderTag.Kept(said("tag")) ?? "",
        said("sku")?.Trim() is { Length: > 0 and <= MaxSkuLength } sku ? sku : "",
        Day(said("since")),
        Day(said("until")),
        decimal.TryParse(said("least"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var least)
            && least is > 0 and < 10_000_000
            ? least
            : null,
        said("urgent") == "true")
    {
        Kind = Choice.Of<OrderKind>(said("kind")),
        ShippedBy = Choice.Of<ShippedBy>(said("shipping")),
        CashOnDelivery = said("cod") == "true",
    };

    /// <summary>The fields that are said, by name.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Fields() => new Dictionary<string, string?>
    {
        ["status"] = Status?.ToString().ToLowerInvariant(),
        ["shop"] = Shop?.ToString(),
        ["tag"] = Tag,
        ["sku"] = Sku,
        ["since"] = From?.ToString(DayForm, CultureInfo.InvariantCulture),
        ["until"] = To?.ToString(DayForm, CultureInfo.InvariantCulture),
        ["least"] = Least?.ToString(CultureInfo.InvariantCulture),
        ["urgent"] = Urgent ? "true" : null,
        ["kind"] = Kind?.ToString().ToLowerInvariant(),
        ["shipping"] = ShippedBy?.ToString().ToLowerInvariant(),
        ["cod"] = CashOnDelivery ? "true" : null,
    }.Where(field => !string.IsNullOrEmpty(field.Value));

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
