using System.Globalization;
using CreatorFlow.Platform;

namespace CreatorFlow.Ui;

/// <summary>Amounts as people type them, in the notation of their language.</summary>
public static class MoneyTyping
{
    private const NumberStyles Typed = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands
        | NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    /// <summary>The amount as it stands in a field: digits and decimal sign only.</summary>
    public static string? Text(Money? amount, CultureInfo culture) => amount is { } known
        ? known.Major.ToString($"F{Money.MinorDigits(known.Currency)}", culture)
        : null;

    /// <summary>
    /// The amount that was typed; null when it is no number, too large, or finer than the currency's smallest coin.
    /// </summary>
    public static Money? Read(string? typed, string currency, CultureInfo culture)
    {
        if (!decimal.TryParse(typed, Typed, culture, out var major))
        {
            return null;
        }

        var coins = Money.MinorDigits(currency);

        // Nobody types more than this; what is beyond is a slip of the finger.
        if (Math.Abs(major) > 1_000_000_000_000m)
        {
            return null;
        }

        for (var digit = 0; digit < coins; digit++)
        {
            major *= 10;
        }

        return major == decimal.Truncate(major) ? new Money((long)major, currency) : null;
    }
}
