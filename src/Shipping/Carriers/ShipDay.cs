namespace CreatorFlow.Shipping.Carriers;

/// <summary>The day of the next pickup.</summary>
internal static class ShipDay
{
    /// <summary>Labels made after this hour at the place of origin leave on the next working day.</summary>
    public const int CutoffHour = 16;

    public static DateOnly After(DateTimeOffset at, string country, string? state)
    {
        var local = at.ToOffset(LocalClock.OffsetOf(country, state));
        var day = DateOnly.FromDateTime(local.DateTime);
        day = local.Hour >= CutoffHour ? day.AddDays(1) : day;

        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
