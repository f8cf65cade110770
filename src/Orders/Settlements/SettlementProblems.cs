using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Settlements;

/// <summary>What is refused about settlements.</summary>
internal static class SettlementProblems
{
    public static Problem NothingUnknown() => new(
        "orders.nothing_unmatched",
        ProblemKind.Conflict,
        "No statement of a connected shop names an order that is missing here: there is nothing to fetch.");

    public static Problem UnknownState(string state) => new(
        "orders.unknown_match_state", ProblemKind.Invalid, $"Lines are NoOrder, UnknownOrder or Matched, not {state}.")
    {
        Facts = new Dictionary<string, object> { ["state"] = state },
        Field = "state",
    };
}
