using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Api;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Http;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Export;

/// <summary>An order with everything that is exported of it.</summary>
/// <param name="Source">The shop, or by hand.</param>
internal sealed record WholeOrder(
    Order Order, string Source, IReadOnlyList<OrderLine> Lines, IReadOnlyList<string> Tags,
    IReadOnlyList<string> Notes);

/// <summary>How orders are written into a file.</summary>
/// <param name="Name">The end of the file's name.</param>
/// <param name="Write">An order, with its line ends.</param>
internal sealed record ExportForm(string Name, string ContentType, string Head, Func<WholeOrder, string> Write);

/// <summary>The forms there are: a row for each line of an order, or an order as JSON on each line.</summary>
internal static class ExportForms
{
    private const string CsvHead =
        "number,status,source,placed_at,dispatch_by,shipped_at,line,sku,title,quantity,unit_price,currency,shipping,"
        + "tax,total,not_a_sale,urgent,tags,recipient,address_line_1,address_line_2,city,state,postal_code,country,phone,"
        + "buyer_note,notes,carrier,tracking_number\r\n";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static readonly ExportForm Csv = new("csv", StreamedFile.Csv, CsvHead, CsvOf);
    public static readonly ExportForm JsonLines = new("jsonl", "application/jsonl; charset=utf-8", "", JsonOf);

    /// <summary>CSV where nothing is said; null when there is no such form.</summary>
    public static ExportForm? Named(string? name) => name switch
    {
        null or "" or "csv" => Csv,
        "jsonl" => JsonLines,
        _ => null,
    };

    public static Problem Unknown(string name) =>
        new("orders.export_form_unknown", ProblemKind.Invalid, $"\"{name}\" is no form of export. Known: csv, jsonl.")
        {
            Facts = new Dictionary<string, object> { ["name"] = name },
            Field = "format",
        };

    private static string CsvOf(WholeOrder whole) => whole.Lines.Count == 0
        ? RowOf(whole, null)
        : string.Concat(whole.Lines.Select(line => RowOf(whole, line)));

    private static string RowOf(WholeOrder whole, OrderLine? line)
    {
        var order = whole.Order;
        var to = order.Address;
        string?[] cells =
        [
            order.Number, order.Status.ToString(), whole.Source, Platform.Csv.Time(order.PlacedAt),
            Platform.Csv.Time(order.DispatchBy), Platform.Csv.Time(order.ShippedAt), Text(line?.Line),
            line?.Sku, line?.Title, Text(line?.Quantity),
            line?.UnitPrice(order.Currency).ToDecimalText(), order.Currency,
            new Money(order.ShippingMinor, order.Currency).ToDecimalText(),
            new Money(order.TaxMinor, order.Currency).ToDecimalText(), order.Total.ToDecimalText(),
            Text(order.NotASale), Text(order.Urgent), string.Join(", ", whole.Tags), to?.Name ?? order.BuyerName,
            to?.Line1, to?.Line2, to?.City, to?.State, to?.PostalCode, to?.Country, to?.Phone, order.BuyerNote,
            string.Join('\n', whole.Notes), order.Carrier, order.TrackingNumber,
        ];
        return string.Join(',', cells.Select(Platform.Csv.Cell)) + "\r\n";
    }

    private static string JsonOf(WholeOrder whole)
    {
        var order = whole.Order;
        return JsonSerializer.Serialize(
            new ExportedOrder(
                order.Id, order.Number, OrderJson.ShopOf(order.ShopId), whole.Source, order.Status, order.PlacedAt,
                order.ReleasedAt, order.DispatchBy, order.DeliverBy, order.ShippedAt, order.ConfirmedAt,
                MoneyJson.Of(order.Total), MoneyJson.Of(new(order.ShippingMinor, order.Currency)),
                MoneyJson.Of(new(order.TaxMinor, order.Currency)), order.NotASale, order.Urgent, order.CancelAsked,
                whole.Tags, whole.Notes, order.Address, order.BuyerNote, order.Carrier, order.TrackingNumber,
                order.ShippedBy, [.. whole.Lines.Select(line => new LineJson(
                    line.Sku, line.Title, line.Quantity, MoneyJson.Of(line.UnitPrice(order.Currency))))]),
            Json) + "\n";
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Text(bool flag) => flag ? "true" : "false";

    private sealed record ExportedOrder(
        Guid Id, string Number, Guid? ShopId, string Source, OrderStatus Status, DateTimeOffset PlacedAt,
        DateTimeOffset? ReleasedAt, DateTimeOffset? DispatchBy, DateTimeOffset? DeliverBy, DateTimeOffset? ShippedAt,
        DateTimeOffset? ConfirmedAt, MoneyJson Total, MoneyJson Shipping, MoneyJson Tax, bool NotASale, bool Urgent,
        bool CancelAsked, IReadOnlyList<string> Tags, IReadOnlyList<string> Notes, ChannelAddress? ShipTo,
        string? BuyerNote, string? Carrier, string? TrackingNumber, ShippedBy ShippedBy, IReadOnlyList<LineJson> Lines);
}
