using System.Globalization;
using CreatorFlow.Orders.Contracts;

namespace CreatorFlow.Orders.Deadlines;

/// <summary>A calendar in words.</summary>
internal static class CalendarText
{
    public static string Of(DayOfWeek day) => CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(day);

    /// <summary>What was set, in one sentence.</summary>
    public static string Of(ShopCalendarSet set) => OrdersWords.CalendarWas(
        set.CutOff,
        string.Join(", ", CalendarRules.Week.Where(day => Has(set, day)).Select(Short)),
        set.RegularDays,
        set.MadeToOrderDays,
        set.BackOrderDays,
        set.ClosedDays.Split(',', StringSplitOptions.RemoveEmptyEntries).Length);

    private static bool Has(ShopCalendarSet set, DayOfWeek day) =>
        set.WorkingDays.Split(',').Contains(CalendarRules.NameOf(day), StringComparer.Ordinal);

    private static string Short(DayOfWeek day) => CultureInfo.CurrentCulture.DateTimeFormat.GetAbbreviatedDayName(day);
}
