using System.Globalization;
using CreatorFlow.Platform;

namespace CreatorFlow.Ui;

/// <summary>
/// Figures as people read them in a language. The live elements write the same with the browser's Intl, so a figure
/// keeps its shape when it changes.
/// </summary>
public static class Figures
{
    private const char NoBreakSpace = '\u00a0';

    /// <summary>An amount with its currency: $1,234.50 in English, US$ 1.234,50 in Portuguese.</summary>
    public static string Money(Money amount, CultureInfo culture)
    {
        var symbol = Symbol(amount.Currency, culture);
        var format = (NumberFormatInfo)culture.NumberFormat.Clone();
        format.CurrencySymbol = symbol;
        format.CurrencyDecimalDigits = Platform.Money.MinorDigits(amount.Currency);
        format.CurrencyDecimalSeparator = format.NumberDecimalSeparator;
        format.CurrencyGroupSeparator = format.NumberGroupSeparator;
        format.CurrencyPositivePattern = PositivePattern(symbol, format.CurrencyPositivePattern);
        format.CurrencyNegativePattern = format.CurrencyPositivePattern switch { 0 => 1, 1 => 5, 2 => 9, _ => 8 };

        return amount.Major.ToString("C", format).Replace(' ', NoBreakSpace);
    }

    /// <summary>A count with its thousands marked.</summary>
    public static string Count(long count, CultureInfo culture) => count.ToString("N0", culture);

    /// <summary>A decimal with at most so many digits, none of them an idle zero.</summary>
    public static string Number(decimal number, int digits, CultureInfo culture) =>
        number.ToString("#,0." + new string('#', digits), culture);

    /// <summary>A share of one: 0.956 is 95.6 %.</summary>
    public static string Percent(decimal share, int digits, CultureInfo culture) =>
        share.ToString("P" + digits, culture).Replace(' ', NoBreakSpace);

    // 0 is $n, 2 is $ n: letters stand apart from the digits.
    private static int PositivePattern(string symbol, int usual) =>
        usual == 0 && char.IsLetter(symbol[^1]) ? 2 : usual;

    private static string Symbol(string currency, CultureInfo culture)
    {
        var language = culture.TwoLetterISOLanguageName;

        return (currency, language) switch
        {
            ("USD", "en") => "$",
            ("USD", _) => "US$",
            ("EUR", _) => "€",
            ("GBP", "en" or "pt") => "£",
            ("BRL", "en" or "pt") => "R$",
            ("MXN", "en" or "pt") => "MX$",
            ("CAD", "en" or "pt") => "CA$",
            ("JPY", "en") => "¥",
            ("JPY", "pt") => "JP¥",
            ("PHP", "en") => "₱",
            ("VND", "en" or "es" or "pt") => "₫",
            ("AUD", "en" or "pt") => "A$",
            _ => currency,
        };
    }
}
