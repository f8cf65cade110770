using System.Globalization;
using CreatorFlow.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CreatorFlow.Inventory.List;

/// <summary>What is listed, in its order and with the chosen columns, as CSV (RFC 4180, UTF-8), streamed.</summary>
internal sealed class ExportStock(StockList list, StockScreen screen)
{
    public const string Path = "/stock.csv";

    private const int RowsPerFlush = 200;

    /// <summary>The columns of figures; a course is a drawing and stays on the screen.</summary>
    private static readonly (string Name, Func<StockRow, string> Of)[] Figures =
    [
        ("on_hand", row => Text(row.OnHand)),
        ("reserved", row => Text(row.Reserved)),
        ("buffer", row => Text(row.Buffer)),
        ("low_at", row => Text(row.LowAt)),
        ("price", row => new Money(row.PriceMinor, row.Currency).ToDecimalText()),
    ];

    /// <summary>GET /stock.csv with the query of the list.</summary>
    public static async Task Endpoint(
        HttpContext context, ExportStock export, string? view, string? q, string? sort, CancellationToken ct)
    {
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = "attachment; filename=\"stock.csv\"";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await using var writer = new StreamWriter(context.Response.Body, leaveOpen: true);
        await export.Run(StockFilter.Of(view, q, null, sort), writer, ct);
    }

    public async Task Run(StockFilter filter, TextWriter writer, CancellationToken ct)
    {
        var chosen = await screen.Columns(ct);
        var figures = Figures.Where(figure => chosen.Contains(figure.Name)).ToList();
        var written = 0;
        await writer.WriteAsync(
            string.Join(',', ["sku", "product", .. figures.Select(figure => figure.Name), "available"]) + "\r\n");

        await foreach (var row in list.Stream(filter, ct))
        {
            await writer.WriteAsync(string.Join(
                ',',
                [
                    Csv.Cell(row.Sku), Csv.Cell(row.Title), .. figures.Select(figure => Csv.Cell(figure.Of(row))),
                    Text(row.Available),
                ]) + "\r\n");

            if (++written % RowsPerFlush == 0)
            {
                await writer.FlushAsync(ct);
            }
        }

        await writer.FlushAsync(ct);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
