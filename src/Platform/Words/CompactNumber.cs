namespace CreatorFlow.Platform.Words;

/// <summary>Shortens a large number for a tile: 1234 is "1.2K". No fraction from 10 on.</summary>
internal static class CompactNumber
{
    private const decimal FractionBelow = 10m;

    /// <summary>The number to print and what stands behind it.</summary>
    public static (decimal Value, string Suffix) Of(decimal number, LanguageFormats formats)
    {
        // The second round is for 999,950, which rounds up into the next unit.
        var rounded = Rounded(number, Unit(number, formats).From);
        var (from, suffix) = Unit(rounded, formats);

        return (Rounded(number, from) / from, suffix);
    }

    private static (decimal From, string Suffix) Unit(decimal number, LanguageFormats formats)
    {
        foreach (var unit in formats.Compact)
        {
            if (Math.Abs(number) >= unit.From)
            {
                return unit;
            }
        }

        return (1m, "");
    }

    private static decimal Rounded(decimal number, decimal unit)
    {
        var value = number / unit;
        var digits = Math.Abs(value) < FractionBelow ? 1 : 0;

        return Math.Round(value, digits, MidpointRounding.AwayFromZero) * unit;
    }
}
