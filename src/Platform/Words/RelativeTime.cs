namespace CreatorFlow.Platform.Words;

/// <summary>How long ago or how soon, for people: "3 min ago", "in 2 h".</summary>
public static class RelativeTime
{
    private static readonly TimeSpan NowWithin = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AsDateFrom = TimeSpan.FromDays(7);

    /// <summary>
    /// The distance between an instant and now in the language of the running request. From a week on the date says
    /// more than a count of days: the date in medium length, in the instant's own offset.
    /// </summary>
    public static string Format(DateTimeOffset at, TimeProvider clock)
    {
        var past = clock.GetUtcNow() - at;
        var distance = past.Duration();

        if (distance < NowWithin)
        {
            return PlatformWords.RelativeNow;
        }

        if (distance >= AsDateFrom)
        {
            return PlatformWords.RelativeDate(at);
        }

        return past > TimeSpan.Zero ? Ago(distance) : Ahead(distance);
    }

    private static string Ago(TimeSpan distance) => distance switch
    {
        { TotalHours: < 1 } => PlatformWords.RelativeMinutesAgo(distance.Minutes),
        { TotalDays: < 1 } => PlatformWords.RelativeHoursAgo(distance.Hours),
        _ => PlatformWords.RelativeDaysAgo(distance.Days),
    };

    private static string Ahead(TimeSpan distance) => distance switch
    {
        { TotalHours: < 1 } => PlatformWords.RelativeInMinutes(distance.Minutes),
        { TotalDays: < 1 } => PlatformWords.RelativeInHours(distance.Hours),
        _ => PlatformWords.RelativeInDays(distance.Days),
    };
}
