using System.Globalization;

namespace CreatorFlow.Orders.Intake;

/// <summary>
/// What a cell of a spreadsheet means. Nothing in it is ever worked out: a formula stays text, and is refused where a
/// number is wanted.
/// </summary>
internal static class CellText
{
    private static readonly string[] Days =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "dd.MM.yyyy", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss zzz",
    ];

    /// <summary>
    /// Without what spreadsheets wrap around text so that it stays text: ="0042", and the apostrophe before a sign
    /// or a code of digits.
    /// </summary>
    public static string Of(string cell)
    {
        var text = new string([.. cell.Select(own => char.IsControl(own) ? ' ' : own)]).Trim();

        return text is ['=', '"', .., '"'] && text.Length > 3 ? text[2..^1]
            : text is ['\'', '=' or '+' or '-' or '@', ..] || IsDigitsAsText(text) ? text[1..]
            : text;
    }

    /// <summary>
    /// An amount in major units with a point, from $1,234.50, 1.234,50 € and the like; as it was when it is none.
    /// </summary>
    public static string Amount(string text)
    {
        var digits = new string([.. text.Where(own => !char.IsWhiteSpace(own)
            && char.GetUnicodeCategory(own) != UnicodeCategory.CurrencySymbol)]);

        if (digits.Length > 0 && !digits.All(own => char.IsAsciiDigit(own) || own is '.' or ',' or '-'))
        {
            return text;
        }

        var (point, comma) = (digits.LastIndexOf('.'), digits.LastIndexOf(','));
        var isComma = comma > point && (point >= 0 || digits.Length - comma - 1 is 1 or 2);
        return isComma
            ? digits.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
            : digits.Replace(",", "", StringComparison.Ordinal);
    }

    /// <summary>A whole number; null when it is none.</summary>
    public static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>
    /// A day or an instant, in UTC where it says no other zone; null when it is none. With slashes it is taken only
    /// where day and month cannot be exchanged.
    /// </summary>
    public static DateTimeOffset? Instant(string text)
    {
        const DateTimeStyles AsUtc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

        if (DateTimeOffset.TryParseExact(text, Days, CultureInfo.InvariantCulture, AsUtc, out var at)
            || (text.Contains('T', StringComparison.Ordinal)
                && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, AsUtc, out at)))
        {
            return at;
        }

        var parts = text.Split(' ')[0].Split('/');

        if (parts is [var first, var second, { Length: 4 } year]
            && Number(first) is { } one && Number(second) is { } two && (one > 12 || two > 12))
        {
            var day = $"{year}-{Math.Min(one, two):00}-{Math.Max(one, two):00}";
            return DateTimeOffset.TryParseExact(day, Days[0], CultureInfo.InvariantCulture, AsUtc, out at) ? at : null;
        }

        return null;
    }

    /// <summary>'02134: the zero in front is kept by an apostrophe.</summary>
    private static bool IsDigitsAsText(string text) => text is ['\'', _, ..]
        && text.Skip(1).All(own => char.IsAsciiDigit(own) || own == '-') && text.Any(char.IsAsciiDigit);
}
