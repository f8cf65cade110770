using System.Globalization;

namespace CreatorFlow.Sandbox.Carriers.Ups;

/// <summary>The number of a parcel: 1Z, shipper (6), service (2), sequence (7), check digit.</summary>
internal static class UpsTrackingNumber
{
    private const int Length = 18;
    private const int MaxSequence = 9_999_999;

    public static string Of(string shipperNumber, string serviceCode, int sequence)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sequence, MaxSequence);
        var body = shipperNumber + serviceCode + sequence.ToString("D7", CultureInfo.InvariantCulture);
        return $"1Z{body}{CheckDigit(body)}";
    }

    public static bool IsValid(string text) =>
        text.Length == Length
        && text.StartsWith("1Z", StringComparison.Ordinal)
        && text.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c))
        && text[^1] - '0' == CheckDigit(text[2..^1]);

    /// <summary>The sequence within the number.</summary>
    public static int Sequence(string number) => int.Parse(number.AsSpan(10, 7), CultureInfo.InvariantCulture);

    /// <summary>The number in the groups that labels print.</summary>
    public static string Text(string number) =>
        $"{number[..2]} {number[2..5]} {number[5..8]} {number[8..10]} {number[10..14]} {number[14..]}";

    // Digits at even places count twice; letters count as A = 2, B = 3 ... H = 9, I = 0, J = 1 and so on.
    private static int CheckDigit(string body)
    {
        var sum = 0;

        for (var i = 0; i < body.Length; i++)
        {
            var value = char.IsAsciiDigit(body[i]) ? body[i] - '0' : (body[i] - 'A' + 2) % 10;
            sum += i % 2 == 0 ? value : 2 * value;
        }

        return (10 - (sum % 10)) % 10;
    }
}
