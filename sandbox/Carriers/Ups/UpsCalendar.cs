namespace CreatorFlow.Sandbox.Carriers.Ups;

/// <summary>The days on which parcels move: Monday to Friday without the carrier's holidays.</summary>
internal static class UpsCalendar
{
    public static DateOnly NextBusinessDay(DateOnly day)
    {
        while (!IsBusinessDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    public static DateOnly Add(DateOnly day, int businessDays)
    {
        for (var i = 0; i < businessDays; i++)
        {
            day = NextBusinessDay(day.AddDays(1));
        }

        return day;
    }

    public static bool IsBusinessDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    private static bool IsHoliday(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) or (7, 4) or (12, 25) => true,
        (5, > 24) => day.DayOfWeek == DayOfWeek.Monday,
        (9, < 8) => day.DayOfWeek == DayOfWeek.Monday,
        (11, > 21 and < 29) => day.DayOfWeek == DayOfWeek.Thursday,
        _ => false,
    };
}
