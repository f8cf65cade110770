using System.Globalization;
using CreatorFlow.Platform.Words;

namespace CreatorFlow.Platform.Places;

/// <summary>Carriers want two letters for a country; people and other programs give its name.</summary>
public static class Countries
{
    private const int TwoLetters = 0;
    private const int ThreeLetters = 1;
    private const int FirstName = 2;

    // As they are written besides the names of the table.
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal)
    {
        ["UNITED STATES OF AMERICA"] = "US", ["U.S.A."] = "US", ["U.S."] = "US", ["EE. UU."] = "US", ["EEUU"] = "US",
        ["EUA"] = "US", ["UK"] = "GB", ["U.K."] = "GB", ["GREAT BRITAIN"] = "GB", ["ENGLAND"] = "GB",
        ["THE NETHERLANDS"] = "NL", ["HOLLAND"] = "NL", ["CZECH REPUBLIC"] = "CZ", ["TURKEY"] = "TR",
        ["SOUTH KOREA"] = "KR", ["RUSSIAN FEDERATION"] = "RU", ["VIET NAM"] = "VN",
    };

    private static readonly string[][] Rows =
        [.. CountryNames.All.Split('\n', StringSplitOptions.TrimEntries).Select(line => line.Split('|'))];

    private static readonly Dictionary<string, string> Codes = ByText();

    /// <summary>Whether these two letters in capitals are the code of a country or territory.</summary>
    public static bool Has(string code) => Codes.TryGetValue(code, out var own) && own == code;

    /// <summary>The code of a country given by code or name in any language; other texts stay as they are.</summary>
    public static string Of(string text) => Codes.GetValueOrDefault(Plain(text), text);

    /// <summary>All, each code with its name in the reader's language, by that name.</summary>
    public static IReadOnlyList<(string Code, string Name)> Named(Language language) =>
    [
        .. Rows.Select(row => (row[TwoLetters], row[FirstName + language.Index]))
            .OrderBy(row => row.Item2, StringComparer.Create(language.Culture, CompareOptions.None)),
    ];

    private static Dictionary<string, string> ByText()
    {
        var codes = new Dictionary<string, string>(OtherNames, StringComparer.Ordinal);

        foreach (var row in Rows)
        {
            codes[row[TwoLetters]] = row[TwoLetters];
            codes[row[ThreeLetters]] = row[TwoLetters];

            foreach (var name in row[FirstName..])
            {
                codes.TryAdd(Plain(name), row[TwoLetters]);
            }
        }

        return codes;
    }

    private static string Plain(string text) => text.Trim().ToUpperInvariant();
}
