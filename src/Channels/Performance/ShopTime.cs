namespace CreatorFlow.Channels.Performance;

/// <summary>Days and moments by the clock of a shop.</summary>
internal static class ShopTime
{
    /// <summary>Its zone; world time where this machine does not know it.</summary>
    public static TimeZoneInfo Zone(string id) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;

    public static DateOnly Day(DateTimeOffset at, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    /// <summary>A moment of its clock in world time.</summary>
    public static DateTimeOffset At(DateTime local, TimeZoneInfo zone) =>
        new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();

    /// <summary>Where a day begins, in world time.</summary>
    public static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone) => At(day.ToDateTime(TimeOnly.MinValue), zone);
}
