namespace CreatorFlow.Web.Home;

/// <summary>An hour of a shop's day.</summary>
/// <param name="Clock">What the clock on the wall shows when it begins, 0 to 23.</param>
/// <param name="Again">The second hour of that name: the clocks were put back.</param>
public sealed record ShopHour(int Clock, bool Again, DateTimeOffset Start, DateTimeOffset End);

/// <summary>
/// The hours of a day as the clock on the wall counts them. A day on which the clocks change has 23 or 25; two days are
/// compared by what the clock shows, so that noon stands over noon.
/// </summary>
internal static class ShopHours
{
    /// <summary>The hours between two midnights, in the order in which they pass.</summary>
    public static IReadOnlyList<ShopHour> Of(DateTimeOffset start, DateTimeOffset end, TimeZoneInfo zone)
    {
        var hours = new List<ShopHour>();

        for (var at = start; at < end; at = at.AddHours(1))
        {
            var clock = TimeZoneInfo.ConvertTime(at, zone).Hour;
            var next = at.AddHours(1);
            hours.Add(new(clock, hours.Exists(hour => hour.Clock == clock), at, next < end ? next : end));
        }

        return hours;
    }

    /// <summary>Every hour that one of the days has, in the order of the clock.</summary>
    public static IReadOnlyList<(int Clock, bool Again)> Union(params IReadOnlyList<ShopHour>[] days) =>
    [
        .. days.SelectMany(day => day).Select(hour => (hour.Clock, hour.Again)).Distinct().Order(),
    ];

    /// <summary>Which hour an instant lies in; null outside the day.</summary>
    public static int? IndexOf(this IReadOnlyList<ShopHour> hours, DateTimeOffset at) =>
        hours.Index().Where(own => own.Item.Start <= at && at < own.Item.End).Select(own => (int?)own.Index)
            .FirstOrDefault();
}
