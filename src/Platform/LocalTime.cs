namespace CreatorFlow.Platform;

/// <summary>From what a clock shows to when that is.</summary>
public static class LocalTime
{
    /// <summary>
    /// When the clocks of the zone show it. Where they are put forward there may be no such time: it is an hour later.
    /// </summary>
    public static DateTimeOffset InstantOf(this TimeZoneInfo zone, DateTime shown)
    {
        var local = DateTime.SpecifyKind(shown, DateTimeKind.Unspecified);
        var known = zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(known, zone.GetUtcOffset(known)).ToUniversalTime();
    }
}
