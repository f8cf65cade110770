using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;

namespace CreatorFlow.Web.Home;

/// <summary>A day of the shop, from its midnight to the next.</summary>
public sealed record DaySpan(DateOnly Day, DateTimeOffset Start, DateTimeOffset End);

/// <summary>The day as the shop counts it: midnight to midnight in the zone of its first shop, else UTC.</summary>
internal sealed class ShopDay(IChannels channels, TimeProvider clock)
{
    private TimeZoneInfo? zone;

    public async Task<TimeZoneInfo> Zone(CancellationToken ct)
    {
        return zone ??= await channels.Shops(ct) is [var first, ..] ? first.Zone() : TimeZoneInfo.Utc;
    }

    /// <summary>When the day that runs began, and when it ends.</summary>
    public async Task<(DateTimeOffset Start, DateTimeOffset End)> Today(CancellationToken ct)
    {
        var days = await Days(1, ct);
        return (days[0].Start, days[0].End);
    }

    /// <summary>So many days, oldest first; the last is the one that runs.</summary>
    public async Task<IReadOnlyList<DaySpan>> Days(int count, CancellationToken ct)
    {
        var own = await Zone(ct);
        var today = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), own).Date;
        return
        [
            .. Enumerable.Range(1 - count, count).Select(back => today.AddDays(back)).Select(day => new DaySpan(
                DateOnly.FromDateTime(day), own.InstantOf(day), own.InstantOf(day.AddDays(1)))),
        ];
    }

    /// <summary>When the clock showed yesterday what it shows now.</summary>
    public async Task<DateTimeOffset> SameTimeYesterday(CancellationToken ct)
    {
        var own = await Zone(ct);
        return own.InstantOf(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), own).DateTime.AddDays(-1));
    }
}
