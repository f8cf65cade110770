using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Hold;

/// <summary>What is refused about holds.</summary>
internal static class HoldProblems
{
    public static Problem EndInvalid() =>
        new(
            "orders.hold_end_invalid", ProblemKind.Invalid,
            $"A hold ends in the future, within {OrderHold.Longest.Days} days. Choose another end, or none.")
        {
            Facts = new Dictionary<string, object> { ["days"] = OrderHold.Longest.Days },
            Field = "until",
        };

    public static Problem OwnerInvalid(string owner) =>
        new(
            "orders.hold_owner_invalid", ProblemKind.Invalid,
            $"Nobody in this workspace has the e-mail address or id \"{owner}\". Choose one of its members.")
        {
            Facts = new Dictionary<string, object> { ["owner"] = owner },
            Field = "owner",
        };
}
