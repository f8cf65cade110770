using System.Globalization;
using System.Text.Json;

namespace CreatorFlow.Platform;

/// <summary>Text as a spreadsheet reads it (RFC 4180).</summary>
public static class Csv
{
    /// <summary>A kind as a column is named: words in small letters, joined by underscores.</summary>
    public static string NameOf<T>(T kind)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    /// <summary>An instant in world time, to the second; empty where there is none.</summary>
    public static string Time(DateTimeOffset? at) =>
        at?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "";

    /// <summary>
    /// One cell, quoted where it must be. Spreadsheets run what begins like a formula, and others choose names: such
    /// text gets an apostrophe in front.
    /// </summary>
    public static string Cell(string? text)
    {
        var value = text ?? "";

        if (value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
        {
            value = "'" + value;
        }

        return value.AsSpan().ContainsAny(",\"\r\n")
            ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : value;
    }
}
