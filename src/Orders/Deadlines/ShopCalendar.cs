using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Orders.Deadlines;

/// <summary>The calendar of a shop as it is kept; a shop without one has the usual calendar.</summary>
internal sealed class ShopCalendar : IInWorkspace
{
    public Guid WorkspaceId { get; private set; }

    public Guid ShopId { get; private set; }

    /// <summary>HH:mm.</summary>
    public string CutOff { get; private set; } = "";

    /// <summary>monday, tuesday, ... with commas.</summary>
    public string WorkingDays { get; private set; } = "";

    public bool FederalHolidays { get; private set; }

    /// <summary>yyyy-MM-dd with commas.</summary>
    public string ClosedDays { get; private set; } = "";

    public int RegularDays { get; private set; }

    public int MadeToOrderDays { get; private set; }

    public int BackOrderDays { get; private set; }

    public static ShopCalendar Of(Guid workspaceId, Guid shopId, CalendarRules rules)
    {
        var calendar = new ShopCalendar { WorkspaceId = workspaceId, ShopId = shopId };
        calendar.Set(rules);
        return calendar;
    }

    public void Set(CalendarRules rules)
    {
        var kept = rules.ToFact();
        (CutOff, WorkingDays, FederalHolidays, ClosedDays) =
            (kept.CutOff, kept.WorkingDays, kept.FederalHolidays, kept.ClosedDays);
        (RegularDays, MadeToOrderDays, BackOrderDays) = (kept.RegularDays, kept.MadeToOrderDays, kept.BackOrderDays);
    }

    public CalendarRules Rules() => CalendarRules.Read(new(
        CutOff, WorkingDays.Split(','), FederalHolidays, ClosedDays, RegularDays, MadeToOrderDays, BackOrderDays))
        .Value;
}
