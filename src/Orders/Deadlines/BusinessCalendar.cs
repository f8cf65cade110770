using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;

namespace CreatorFlow.Orders.Deadlines;

/// <summary>
/// Reckons in the business days of a shop, in its time zone. A day ends at the cut-off: what comes later counts from
/// the day after. The day of the order itself does not count.
/// </summary>
internal sealed class BusinessCalendar(CalendarRules rules, TimeZoneInfo zone, DispatchRule dispatch)
{
    // More than the longest time of dispatch over a whole month of closed days.
    private const int MaxDaysAhead = 400;

    public CalendarRules Rules => rules;

    public TimeZoneInfo Zone => zone;

    /// <summary>True when parcels leave on that day.</summary>
    public bool IsOpen(DateOnly day) => rules.WorkingDays.Contains(day.DayOfWeek)
        && !rules.ClosedDays.Contains(day)
        && !(rules.FederalHolidays && FederalHolidays.Contains(day));

    /// <summary>The cut-off of the last of so many business days after an instant.</summary>
    public DateTimeOffset After(DateTimeOffset from, int businessDays)
    {
        var day = DayOf(from);
        var left = businessDays;

        for (var ahead = 0; left > 0 && ahead < MaxDaysAhead; ahead++)
        {
            day = day.AddDays(1);
            left -= IsOpen(day) ? 1 : 0;
        }

        return CutOffOf(day);
    }

    /// <summary>When a regular order must be with the carrier that is placed and released at an instant.</summary>
    public DateTimeOffset Regular(DateTimeOffset at) => After(at, dispatch.DaysAt(at));

    /// <summary>When the order must be with the carrier; null when it is not ours to ship.</summary>
    public DateTimeOffset? DeadlineOf(Order order) => order.Kind switch
    {
        OrderKind.FulfilledByChannel => null,
        OrderKind.MadeToOrder => Making(order, rules.MadeToOrderDays),
        OrderKind.BackOrder => Making(order, rules.BackOrderDays),
        _ => After(order.ClockStart, dispatch.DaysAt(order.PlacedAt)),
    };

    /// <summary>Whole business days from now until a deadline; negative for those that passed since.</summary>
    public int DaysUntil(DateTimeOffset now, DateTimeOffset deadline)
    {
        var (from, to) = (DayOf(now), DayOf(deadline));
        var (first, last, sign) = from <= to ? (from, to, 1) : (to, from, -1);
        var days = 0;

        for (var day = first.AddDays(1); day <= last && days < MaxDaysAhead; day = day.AddDays(1))
        {
            days += IsOpen(day) ? 1 : 0;
        }

        return sign * days;
    }

    private DateTimeOffset Making(Order order, int usualDays) => order.HandlingDays is not { } days
        ? After(order.ClockStart, usualDays)
        : order.HandlingInBusinessDays
            ? After(order.ClockStart, days)
            : CutOffOf(DayOf(order.ClockStart).AddDays(days));

    private DateOnly DayOf(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        var day = DateOnly.FromDateTime(local.DateTime);
        return TimeOnly.FromDateTime(local.DateTime) > rules.CutOff ? day.AddDays(1) : day;
    }

    private DateTimeOffset CutOffOf(DateOnly day) => zone.InstantOf(day.ToDateTime(rules.CutOff));
}
