using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Shipping.Channel;

/// <summary>Where the days of a shop begin and end.</summary>
internal static class ShopZone
{
    public static TimeZoneInfo Of(ConnectedShop shop) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(shop.TimeZoneId, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>The moment at which the day is over.</summary>
    public static DateTimeOffset EndOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);

        // Where the clock jumps at midnight the next day begins an hour later.
        return zone.IsInvalidTime(midnight) ? EndOfAt(midnight.AddHours(1), zone) : EndOfAt(midnight, zone);
    }

    private static DateTimeOffset EndOfAt(DateTime local, TimeZoneInfo zone) => new(local, zone.GetUtcOffset(local));
}
