using System.Text;

namespace CreatorFlow.Platform;

/// <summary>The text of a file that somebody sent, whatever program wrote it.</summary>
/// <param name="Text">Null when it is no text at all.</param>
/// <param name="IsGuessed">It is not UTF-8, and was read as Windows-1252, which any bytes can be.</param>
public sealed record CsvText(string? Text, bool IsGuessed)
{
    private const int MaxStrange = 100;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads UTF-8 and UTF-16 with a mark, UTF-8 without one, and otherwise Windows-1252.</summary>
    public static CsvText Of(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            var wide = bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            return Plain(wide.GetString(bytes, 2, bytes.Length - 2), false);
        }

        try
        {
            var start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
            return Plain(Strict.GetString(bytes, start, bytes.Length - start), false);
        }
        catch (DecoderFallbackException)
        {
            return Plain(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes), true);
        }
    }

    /// <summary>Workbooks, pictures and archives hold characters that no text has.</summary>
    private static CsvText Plain(string text, bool isGuessed) =>
        text.Contains('\0', StringComparison.Ordinal)
            || text.StartsWith("PK\u0003\u0004", StringComparison.Ordinal)
            || text.Count(own => char.IsControl(own) && own is not ('\r' or '\n' or '\t')) * MaxStrange > text.Length
            ? new(null, isGuessed)
            : new(text, isGuessed);
}
