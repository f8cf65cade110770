using CreatorFlow.Platform.Words.Syntax;

namespace CreatorFlow.Platform.Words;

/// <summary>The plural rules of Unicode CLDR for the languages of the product.</summary>
internal static class PluralRules
{
    // Plural rules look at the digits a reader sees, and no more than three fraction digits are shown.
    private const int ShownFractionDigits = 3;
    private const long Million = 1_000_000;

    /// <summary>The category for "so many".</summary>
    public static PluralCategory Cardinal(string language, decimal number)
    {
        var shown = Math.Round(Math.Abs(number), ShownFractionDigits, MidpointRounding.AwayFromZero);
        var whole = decimal.Truncate(shown);
        var isWhole = whole == shown;

        return language switch
        {
            "en" => shown == 1 ? PluralCategory.One : PluralCategory.Other,
            "es" when shown == 1 => PluralCategory.One,
            "pt" when whole is 0 or 1 => PluralCategory.One,
            "es" or "pt" when isWhole && whole != 0 && whole % Million == 0 => PluralCategory.Many,
            _ => PluralCategory.Other,
        };
    }

    /// <summary>The category for "the so-manieth". Only English tells ordinals apart.</summary>
    public static PluralCategory Ordinal(string language, decimal number)
    {
        var shown = Math.Round(Math.Abs(number), ShownFractionDigits, MidpointRounding.AwayFromZero);

        if (language != "en" || decimal.Truncate(shown) != shown || shown % 100 is 11 or 12 or 13)
        {
            return PluralCategory.Other;
        }

        return (shown % 10) switch
        {
            1 => PluralCategory.One,
            2 => PluralCategory.Two,
            3 => PluralCategory.Few,
            _ => PluralCategory.Other,
        };
    }
}
