using System.Globalization;
using CreatorFlow.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CreatorFlow.Orders.List;

/// <summary>Exactly what is listed as CSV (RFC 4180, UTF-8), streamed, so that it costs no memory.</summary>
internal sealed class ExportOrders(OrderList list, OrderSources sources)
{
    public const string Path = "/orders.csv";

    private const string Head =
        "number,status,shop,buyer,units,total,currency,placed_at,dispatch_by,shipped_at,carrier,tracking_number";

    private const int RowsPerFlush = 200;

    /// <summary>GET /orders.csv with the query of the list.</summary>
    public static async Task Endpoint(
        HttpContext context, ExportOrders export, CancellationToken ct)
    {
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = "attachment; filename=\"orders.csv\"";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await using var writer = new StreamWriter(context.Response.Body, leaveOpen: true);
        await export.Run(OrderFilter.From(context.Request.Query), writer, ct);
    }

    public async Task Run(OrderFilter filter, TextWriter writer, CancellationToken ct)
    {
        var shops = await sources.Of(ct);
        var written = 0;
        await writer.WriteAsync(Head + "\r\n");

        await foreach (var row in list.Stream(filter, ct))
        {
            await writer.WriteAsync(LineOf(row, shops.GetValueOrDefault(row.ShopId, "")));

            if (++written % RowsPerFlush == 0)
            {
                await writer.FlushAsync(ct);
            }
        }

        await writer.FlushAsync(ct);
    }

    private static string LineOf(OrderRow row, string shop) => string.Join(
        ',',
        Csv.Cell(row.Number), Csv.Cell(row.Status.ToString()), Csv.Cell(shop), Csv.Cell(row.Buyer),
        Csv.Cell(Text(row.Units)),
        Csv.Cell(row.Total.ToDecimalText()), Csv.Cell(row.Total.Currency),
        Csv.Cell(Text(row.PlacedAt)), Csv.Cell(Text(row.DispatchBy)),
        Csv.Cell(Text(row.ShippedAt)), Csv.Cell(row.Carrier), Csv.Cell(row.TrackingNumber)) + "\r\n";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(DateTimeOffset? at) =>
        at?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "";
}
