using System.Collections.Concurrent;
using System.Globalization;

namespace CreatorFlow.Platform.Words;

/// <summary>How one language writes amounts of each currency; made at first use and kept.</summary>
internal sealed class CurrencyFormats(LanguageFormats formats, NumberFormatInfo numbers)
{
    // Currency codes come from channels; a hostile stream of made-up codes must not fill the memory.
    private const int MaxKept = 400;

    private readonly ConcurrentDictionary<string, NumberFormatInfo> kept = new(StringComparer.Ordinal);

    public NumberFormatInfo Of(string currency)
    {
        if (kept.TryGetValue(currency, out var known))
        {
            return known;
        }

        var made = Make(currency);

        return kept.Count < MaxKept ? kept.GetOrAdd(currency, made) : made;
    }

    private NumberFormatInfo Make(string currency)
    {
        var info = (NumberFormatInfo)numbers.Clone();
        var known = formats.CurrencySymbols.TryGetValue(currency, out var symbol);

        // A code such as COP stands apart from the number in every language.
        info.CurrencySymbol = known && !formats.SpaceAfterSymbol
            ? symbol!
            : (symbol ?? currency) + LanguageFormats.NoBreakSpace;
        info.CurrencyDecimalDigits = Money.MinorDigits(currency);
        info.CurrencyDecimalSeparator = numbers.NumberDecimalSeparator;
        info.CurrencyGroupSeparator = numbers.NumberGroupSeparator;
        info.CurrencyPositivePattern = 0;
        info.CurrencyNegativePattern = 1;
        return NumberFormatInfo.ReadOnly(info);
    }
}
