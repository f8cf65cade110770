using System.Globalization;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Orders.List;

/// <summary>Exactly what is listed as CSV (RFC 4180, UTF-8), streamed, so that it costs no memory.</summary>
internal sealed class ExportOrders(OrderList list, OrderSources sources)
{
    public const string Path = "/orders.csv";

    private const string Head =
        "number,status,shop,buyer,units,total,currency,placed_at,dispatch_by,shipped_at,carrier,tracking_number";

    /// <summary>GET /orders.csv with the query of the list.</summary>
    public static Task Endpoint(HttpContext context, ExportOrders export, CancellationToken ct) => StreamedFile.Send(
        context, "orders.csv", StreamedFile.Csv,
        writer => export.Run(OrderFilter.From(context.Request.Query), writer, ct));

    public async Task Run(OrderFilter filter, TextWriter writer, CancellationToken ct)
    {
        var shops = await sources.Of(ct);
        await StreamedFile.Rows(
            writer, Head, list.Stream(filter, ct), row => LineOf(row, shops.GetValueOrDefault(row.ShopId, "")), ct);
    }

    private static string LineOf(OrderRow row, string shop) => string.Join(
        ',',
        Csv.Cell(row.Number), Csv.Cell(row.Status.ToString()), Csv.Cell(shop), Csv.Cell(row.Buyer),
        Csv.Cell(Text(row.Units)),
        Csv.Cell(row.Total.ToDecimalText()), Csv.Cell(row.Total.Currency),
        Csv.Cell(Csv.Time(row.PlacedAt)), Csv.Cell(Csv.Time(row.DispatchBy)),
        Csv.Cell(Csv.Time(row.ShippedAt)), Csv.Cell(row.Carrier), Csv.Cell(row.TrackingNumber));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
