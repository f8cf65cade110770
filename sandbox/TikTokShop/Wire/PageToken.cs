using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace CreatorFlow.Sandbox.TikTokShop.Wire;

/// <summary>
/// Where a listing goes on: after the item with this sort key and number. Bound to the filters it was made for. Padded
/// base64, so that it holds the characters that a client has to encode in a query.
/// </summary>
internal readonly record struct PageToken(long SortKey, long Number)
{
    public string Encode(string filters)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{SortKey}|{Number}|{Mark(filters)}+>");
        return Convert.ToBase64String(Encoding.ASCII.GetBytes(text));
    }

    /// <summary>The token, or null when it is none or was made for other filters.</summary>
    public static PageToken? Decode(string text, string filters)
    {
        if (!Base64.IsValid(text))
        {
            return null;
        }

        var parts = Encoding.ASCII.GetString(Convert.FromBase64String(text)).Split('|');

        return parts.Length == 3
            && parts[2] == Mark(filters) + "+>"
            && long.TryParse(parts[0], CultureInfo.InvariantCulture, out var key)
            && long.TryParse(parts[1], CultureInfo.InvariantCulture, out var number)
            ? new PageToken(key, number)
            : null;
    }

    private static string Mark(string filters) =>
        filters.Aggregate(17UL, (mark, letter) => (mark * 31) + letter).ToString("x", CultureInfo.InvariantCulture);
}
