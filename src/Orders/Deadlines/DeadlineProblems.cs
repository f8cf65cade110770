using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Deadlines;

/// <summary>Everything that calendars refuse.</summary>
internal static class DeadlineProblems
{
    public static Problem CutOffUnclear(string text) =>
        new("orders.calendar_cut_off_unclear", ProblemKind.Invalid, "Write the cut-off as hours and minutes: 23:59.")
        {
            Facts = new Dictionary<string, object> { ["text"] = text },
            Field = "cutOff",
        };

    public static Problem NoWorkingDay() =>
        new("orders.calendar_no_working_day", ProblemKind.Invalid, "Choose at least one working day.")
        {
            Field = "workingDays",
        };

    public static Problem ClosedDayUnclear(string text) =>
        new(
            "orders.calendar_closed_day_unclear", ProblemKind.Invalid,
            $"'{text}' is no day. Write closed days as 2026-12-24, one a line.")
        {
            Facts = new Dictionary<string, object> { ["text"] = text },
            Field = "closedDays",
        };

    public static Problem TooManyClosedDays(int max) =>
        new(
            "orders.calendar_too_many_closed_days", ProblemKind.Invalid,
            $"At most {max} closed days are kept. Take out those that are over.")
        {
            Facts = new Dictionary<string, object> { ["max"] = max },
            Field = "closedDays",
        };

    public static Problem DaysOutOfRange(string field, int max) =>
        new("orders.calendar_days_out_of_range", ProblemKind.Invalid, $"Write 1 to {max} business days.")
        {
            Facts = new Dictionary<string, object> { ["max"] = max },
            Field = field,
        };
}
