using CreatorFlow.Operations.Contracts;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Operations;

/// <summary>Everything this module refuses.</summary>
internal static class OperationsProblems
{
    public static Problem AlertNotFound() => new(
        "operations.alert_not_found",
        ProblemKind.NotFound,
        "There is no such alert, or nobody needs to take it on any more. Look at the list again.");

    public static Problem AlertCannotMove(AlertStatus from, AlertStatus to) => new(
        "operations.alert_cannot_move",
        ProblemKind.Conflict,
        $"The alert is {from} and cannot become {to}. Look at the list again: somebody may have been faster.")
    {
        Facts = new Dictionary<string, object> { ["from"] = from.ToString(), ["to"] = to.ToString() },
    };

    public static Problem SnoozeOutOfRange(int days) => new(
        "operations.snooze_out_of_range",
        ProblemKind.Invalid,
        $"An alert can be quiet until a time in the future, at most {days} days ahead. Choose another time.")
    {
        Field = "until",
        Facts = new Dictionary<string, object> { ["days"] = days },
    };

    public static Problem QuietHoursUnclear() => new(
        "operations.quiet_hours_unclear",
        ProblemKind.Invalid,
        "Quiet hours begin and end at a time of day, such as 22:00 and 07:00. Give both, or neither.")
    {
        Field = "quietFrom",
    };
}
