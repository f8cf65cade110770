namespace CreatorFlow.Orders.Deadlines;

/// <summary>
/// The federal holidays of the United States. One on a Saturday is kept on the Friday before, one on a Sunday on the
/// Monday after.
/// </summary>
internal static class FederalHolidays
{
    public static bool Contains(DateOnly day) =>
        // New Year's Day of the year after may be kept on the last day of this one.
        Of(day.Year).Contains(day) || day == Kept(new(day.Year + 1, 1, 1));

    private static IEnumerable<DateOnly> Of(int year) =>
    [
        Kept(new(year, 1, 1)),
        Nth(year, 1, DayOfWeek.Monday, 3),
        Nth(year, 2, DayOfWeek.Monday, 3),
        Last(year, 5, DayOfWeek.Monday),
        Kept(new(year, 6, 19)),
        Kept(new(year, 7, 4)),
        Nth(year, 9, DayOfWeek.Monday, 1),
        Nth(year, 10, DayOfWeek.Monday, 2),
        Kept(new(year, 11, 11)),
        Nth(year, 11, DayOfWeek.Thursday, 4),
        Kept(new(year, 12, 25)),
    ];

    private static DateOnly Kept(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static DateOnly Nth(int year, int month, DayOfWeek weekday, int nth)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((weekday - first.DayOfWeek + 7) % 7) + ((nth - 1) * 7));
    }

    private static DateOnly Last(int year, int month, DayOfWeek weekday)
    {
        var last = new DateOnly(year, month, 1).AddMonths(1).AddDays(-1);
        return last.AddDays(-((last.DayOfWeek - weekday + 7) % 7));
    }
}
