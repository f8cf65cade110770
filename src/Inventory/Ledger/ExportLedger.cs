using System.Globalization;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CreatorFlow.Inventory.Ledger;

/// <summary>The movements that are listed, as CSV (RFC 4180, UTF-8), streamed.</summary>
internal sealed class ExportLedger(StockLedger ledger, ReasonWords reasons)
{
    public const string Path = "/movements.csv";
    public const string Head = "at,sku,product,location,units,kind,cause,why,who,reference";

    private const int RowsPerFlush = 200;

    /// <summary>GET /movements.csv with the query of the list.</summary>
    public static async Task Endpoint(HttpContext context, ExportLedger export, CancellationToken ct)
    {
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = "attachment; filename=\"movements.csv\"";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await using var writer = new StreamWriter(context.Response.Body, leaveOpen: true);
        await export.Run(LedgerFilter.Of(name => context.Request.Query[name]), writer, ct);
    }

    public async Task Run(LedgerFilter filter, TextWriter writer, CancellationToken ct)
    {
        var written = 0;
        await writer.WriteAsync(Head + "\r\n");

        await foreach (var row in ledger.Stream(filter with { Before = null }, ct))
        {
            await writer.WriteAsync(Line(row) + "\r\n");

            if (++written % RowsPerFlush == 0)
            {
                await writer.FlushAsync(ct);
            }
        }

        await writer.FlushAsync(ct);
    }

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
