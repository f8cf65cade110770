using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CreatorFlow.Platform.Http;

/// <summary>A file for download that is written as it is read, so that it costs no memory.</summary>
public static class StreamedFile
{
    public const string Csv = "text/csv; charset=utf-8";

    private const int CharactersPerWrite = 64 * 1024;
    private const int RowsPerFlush = 200;

    /// <summary>Answers with a file of this name (UTF-8, no mark) and lets it be written.</summary>
    public static async Task Send(HttpContext context, string name, string contentType, Func<TextWriter, Task> write)
    {
        context.Response.ContentType = contentType;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await using var writer = new StreamWriter(
            context.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CharactersPerWrite,
            leaveOpen: true);
        await write(writer);
    }

    /// <summary>The head, and a line for each row; both without their ends (RFC 4180).</summary>
    public static async Task Rows<T>(
        TextWriter writer, string head, IAsyncEnumerable<T> rows, Func<T, string> line, CancellationToken ct)
    {
        var written = 0;
        await writer.WriteAsync(head + "\r\n");

        await foreach (var row in rows.WithCancellation(ct))
        {
            await writer.WriteAsync(line(row) + "\r\n");

            if (++written % RowsPerFlush == 0)
            {
                await writer.FlushAsync(ct);
            }
        }

        await writer.FlushAsync(ct);
    }
}
