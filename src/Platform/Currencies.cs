using System.Globalization;

namespace CreatorFlow.Platform;

/// <summary>The currencies that are money of some country (ISO 4217), as the tables of the system know them.</summary>
public static class Currencies
{
    private static readonly HashSet<string> Known = CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(culture => new RegionInfo(culture.Name).ISOCurrencySymbol)
        .Where(code => code.Length == 3)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>True for a code of three capital letters that stands for a currency, such as USD.</summary>
    public static bool IsKnown(string code) => Known.Contains(code);
}
