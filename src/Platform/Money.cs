using System.Globalization;

namespace CreatorFlow.Platform;

/// <summary>
/// An exact amount: minor units (cents) of an ISO 4217 currency. Amounts of two currencies never mix.
/// </summary>
public readonly record struct Money(long Minor, string Currency) : IComparable<Money>
{
    private static readonly HashSet<string> WithoutMinorUnit =
        new(
            [
                "BIF", "CLP", "DJF", "GNF", "IDR", "JPY", "KMF", "KRW",
                "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF",
            ],
            StringComparer.Ordinal);

    /// <summary>The currencies whose amounts are whole.</summary>
    public static IReadOnlyList<string> WithoutMinorUnits { get; } = [.. WithoutMinorUnit];

    /// <summary>Nothing of a currency.</summary>
    public static Money Zero(string currency) => new(0, currency);

    /// <summary>How many digits follow the decimal point in this currency as the channels write it.</summary>
    public static int MinorDigits(string currency) => WithoutMinorUnit.Contains(currency) ? 0 : 2;

    /// <summary>
    /// Reads a decimal text such as "41.28"; null when it is absent, empty or no exact amount of the currency.
    /// </summary>
    public static Money? Parse(string? text, string currency)
    {
        const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;

        return Of(
            decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var value) ? value : null, currency);
    }

    /// <summary>An amount of major units; null when it is absent or no exact amount of the currency.</summary>
    public static Money? Of(decimal? amount, string currency)
    {
        var scale = Scale(currency);

        if (amount is not { } value || Math.Abs(value) > long.MaxValue / scale)
        {
            return null;
        }

        var minor = value * scale;
        return minor == decimal.Truncate(minor) ? new((long)minor, currency) : null;
    }

    /// <summary>The amount in major units, for display only.</summary>
    public decimal Major => Minor / Scale(Currency);

    /// <summary>The wire form: major units, a point, the currency's digits.</summary>
    public string ToDecimalText() => Major.ToString("F" + MinorDigits(Currency), CultureInfo.InvariantCulture);

    public static Money operator +(Money left, Money right) =>
        new(checked(left.Minor + Same(left, right)), left.Currency);

    public static Money operator -(Money left, Money right) =>
        new(checked(left.Minor - Same(left, right)), left.Currency);

    public static Money operator *(Money left, int times) => new(checked(left.Minor * times), left.Currency);

    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <inheritdoc />
    public int CompareTo(Money other) => Minor.CompareTo(Same(this, other));

    /// <inheritdoc />
    public override string ToString() => $"{ToDecimalText()} {Currency}";

    private static long Same(Money left, Money right) =>
        left.Currency == right.Currency
            ? right.Minor
            : throw new InvalidOperationException($"{left.Currency} and {right.Currency} do not mix.");

    private static decimal Scale(string currency) => MinorDigits(currency) == 0 ? 1m : 100m;
}
