using System.Globalization;

namespace CreatorFlow.Platform;

/// <summary>An instant in an address: as programs write it, or as a person types it, in their zone.</summary>
public static class PastMoment
{
    private const string Typed = "yyyy-MM-ddTHH:mm";
    private static readonly string[] TypedForms = [Typed, Typed + ":ss", Typed + ":ss.fff"];

    /// <summary>Null when it is none.</summary>
    public static DateTimeOffset? Read(string? text, TimeZoneInfo zone)
    {
        if (DateTime.TryParseExact(
            text, TypedForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return zone.InstantOf(local);
        }

        const DateTimeStyles AsUtc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, AsUtc, out var at) ? at : null;
    }

    /// <summary>For a field of days and hours, in the zone.</summary>
    public static string Field(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString(Typed + ":ss", CultureInfo.InvariantCulture);

    /// <summary>For an address, to the millisecond.</summary>
    public static string Address(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
