using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace CreatorFlow.Ui;

/// <summary>
/// How far an instant is from now, in words, up to a day; and the exact time. The browser goes on with the same words,
/// from the same file (relative.json).
/// </summary>
public static class RelativeTime
{
    private static readonly FrozenDictionary<string, Dictionary<string, string>> Words = Read();

    /// <summary>"3 min ago", "in 2 h", "now"; null beyond a day, where the exact time says more.</summary>
    public static string? Text(DateTimeOffset at, DateTimeOffset now, CultureInfo culture)
    {
        var distance = (now - at).Duration();
        var words = Words.GetValueOrDefault(culture.TwoLetterISOLanguageName) ?? Words["en"];

        if (distance >= TimeSpan.FromDays(1))
        {
            return null;
        }

        if (distance < TimeSpan.FromMinutes(1))
        {
            return words["now"];
        }

        var (form, count) = distance < TimeSpan.FromHours(1)
            ? (words["minute"], (int)distance.TotalMinutes)
            : (words["hour"], (int)distance.TotalHours);

        var span = form.Replace("{0}", count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return words[now > at ? "ago" : "in"].Replace("{0}", span, StringComparison.Ordinal);
    }

    /// <summary>The short exact time: "Nov 20, 14:05"; with the year when it is another one.</summary>
    public static string Brief(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone, CultureInfo culture)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        var sameYear = local.Year == TimeZoneInfo.ConvertTime(now, zone).Year;
        var monthDay = culture.DateTimeFormat.MonthDayPattern.Replace("MMMM", "MMM", StringComparison.Ordinal);
        var day = local.ToString(sameYear ? monthDay : WithWholeYear(culture), culture);
        return Joined($"{day}, {local.ToString("t", culture)}");
    }

    /// <summary>The whole truth: date, time with seconds and the distance from UTC in the shop's time zone.</summary>
    public static string Exact(DateTimeOffset at, TimeZoneInfo zone, CultureInfo culture)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        return Joined($"{local.ToString("D", culture)}, {local.ToString("T", culture)} (UTC{local:zzz})");
    }

    /// <summary>Two digits do not tell this century's 25 from the next one's.</summary>
    private static string WithWholeYear(CultureInfo culture)
    {
        var pattern = culture.DateTimeFormat.ShortDatePattern;
        return pattern.Contains("yyyy", StringComparison.Ordinal)
            ? pattern
            : pattern.Replace("yy", "yyyy", StringComparison.Ordinal);
    }

    // The narrow space before AM and PM is missing in the font.
    private static string Joined(string text) => text.Replace('\u202f', '\u00a0');

    private static FrozenDictionary<string, Dictionary<string, string>> Read()
    {
        using var content = typeof(RelativeTime).Assembly.GetManifestResourceStream("relative.json")
            ?? throw new InvalidOperationException("relative.json is not embedded.");

        var read = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(content) ?? [];
        return read.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
