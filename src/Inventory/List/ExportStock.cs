using System.Globalization;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Inventory.List;

/// <summary>What is listed, in its order and with the chosen columns, as CSV (RFC 4180, UTF-8), streamed.</summary>
internal sealed class ExportStock(StockList list, StockScreen screen)
{
    public const string Path = "/stock.csv";

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
    public static Task Endpoint(
        HttpContext context, ExportStock export, string? view, string? q, string? sort, CancellationToken ct) =>
        StreamedFile.Send(
            context, "stock.csv", StreamedFile.Csv,
            writer => export.Run(StockFilter.Of(view, q, null, sort), writer, ct));

    public async Task Run(StockFilter filter, TextWriter writer, CancellationToken ct)
    {
        var chosen = await screen.Columns(ct);
        var figures = Figures.Where(figure => chosen.Contains(figure.Name)).ToList();
        await StreamedFile.Rows(
            writer,
            string.Join(',', ["sku", "product", .. figures.Select(figure => figure.Name), "available"]),
            list.Stream(filter, ct),
            row => string.Join(
                ',',
                [
                    Csv.Cell(row.Sku), Csv.Cell(row.Title), .. figures.Select(figure => Csv.Cell(figure.Of(row))),
                    Text(row.Available),
                ]),
            ct);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
