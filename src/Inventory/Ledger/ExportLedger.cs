using System.Globalization;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Http;
using CreatorFlow.Platform.Words;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Inventory.Ledger;

/// <summary>The movements that are listed, as CSV (RFC 4180, UTF-8), streamed.</summary>
internal sealed class ExportLedger(StockLedger ledger, ReasonWords reasons)
{
    public const string Path = "/movements.csv";
    public const string Head = "at,sku,product,location,units,kind,cause,why,who,reference";

    /// <summary>GET /movements.csv with the query of the list.</summary>
    public static Task Endpoint(HttpContext context, ExportLedger export, CancellationToken ct) => StreamedFile.Send(
        context, "movements.csv", StreamedFile.Csv,
        writer => export.Run(LedgerFilter.Of(name => context.Request.Query[name]), writer, ct));

    public Task Run(LedgerFilter filter, TextWriter writer, CancellationToken ct) =>
        StreamedFile.Rows(writer, Head, ledger.Stream(filter with { Before = null }, ct), Line, ct);

    private string Line(LedgerRow row)
    {
        var move = row.Movement;
        return string.Join(
            ',',
            [
                move.At.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
                Csv.Cell(move.Sku), Csv.Cell(row.Title), Csv.Cell(move.Location),
                move.Quantity.ToString(CultureInfo.InvariantCulture), move.Kind.ToString(),
                move.Cause?.ToString() ?? "", Csv.Cell(MovementText.WhyOf(move, reasons)), Csv.Cell(move.ByName),
                move.ReferenceId?.ToString() ?? "",
            ]);
    }
}
