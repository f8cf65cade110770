using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Web.Home;

/// <summary>The day as the shop counts it: midnight to midnight in the zone of its first shop, else UTC.</summary>
internal sealed class ShopDay(IChannels channels, TimeProvider clock)
{
    private TimeZoneInfo? zone;

    public async Task<TimeZoneInfo> Zone(CancellationToken ct)
    {
        return zone ??= await channels.Shops(ct) is [var first, ..]
            && TimeZoneInfo.TryFindSystemTimeZoneById(first.TimeZoneId, out var known)
                ? known
                : TimeZoneInfo.Utc;
    }

    /// <summary>When the day that runs began, and when it ends.</summary>
    public async Task<(DateTimeOffset Start, DateTimeOffset End)> Today(CancellationToken ct)
    {
        var own = await Zone(ct);
        var today = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), own).Date;
        return (Midnight(today, own), Midnight(today.AddDays(1), own));
    }

    // A day that begins when the clocks are put forward has no midnight: it begins an hour later.
    private static DateTimeOffset Midnight(DateTime day, TimeZoneInfo zone)
    {
        var start = zone.IsInvalidTime(day) ? day.AddHours(1) : day;
        return new DateTimeOffset(start, zone.GetUtcOffset(start)).ToUniversalTime();
    }
}
