using System.Globalization;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;

namespace CreatorFlow.Operations.Show;

/// <summary>
/// Until when an alert is to be quiet, as a form says it: in the time zone of the first shop, else UTC.
/// </summary>
internal sealed class SnoozeTime(IChannels channels, TimeProvider clock)
{
    public const string Hour = "hour";
    public const string Tomorrow = "tomorrow";
    public const string Custom = "custom";

    /// <summary>When the working day begins.</summary>
    private const int MorningHour = 8;

    /// <summary>The instant; null when nothing was said that is a time.</summary>
    public async Task<DateTimeOffset?> Read(string choice, string until, CancellationToken ct)
    {
        if (choice == Hour)
        {
            return clock.GetUtcNow().AddHours(1);
        }

        var zone = await Zone(ct);
        var today = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).Date;

        return choice == Tomorrow ? At(today.AddDays(1).AddHours(MorningHour), zone)
            : choice == Custom && DateTime.TryParse(
                until, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var typed)
                ? At(typed, zone)
                : null;
    }

    private async Task<TimeZoneInfo> Zone(CancellationToken ct) =>
        await channels.Shops(ct) is [var first, ..] ? first.Zone() : TimeZoneInfo.Utc;

    private static DateTimeOffset? At(DateTime local, TimeZoneInfo zone) =>
        local.Year is < 2000 or > 9000 ? null : zone.InstantOf(local);
}
