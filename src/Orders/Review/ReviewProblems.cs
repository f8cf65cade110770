using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Review;

/// <summary>Everything that reviews refuse.</summary>
internal static class ReviewProblems
{
    public static Problem OutOfRange(string field, int max) =>
        new("orders.threshold_out_of_range", ProblemKind.Invalid, $"Write 1 to {max}, or nothing for no limit.")
        {
            Facts = new Dictionary<string, object> { ["max"] = max },
            Field = field,
        };

    public static Problem SecondBelowFirst(string field) =>
        new(
            "orders.threshold_second_below_first", ProblemKind.Invalid,
            "Two approvals must be needed from the same mark on as one, or from a higher one.")
        {
            Field = field,
        };

    public static Problem ApprovedByYou(string number) =>
        new(
            "orders.approved_by_you", ProblemKind.Conflict,
            $"You approved order {number} already. Another person must approve it too.")
        {
            Facts = new Dictionary<string, object> { ["number"] = number },
        };

    public static Problem PersonNeeded() =>
        new("orders.approval_by_person", ProblemKind.Forbidden, "Only a person can approve or reject an order.");
}
