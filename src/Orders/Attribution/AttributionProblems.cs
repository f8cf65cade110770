using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Attribution;

/// <summary>What is refused about orders that creators brought.</summary>
internal static class AttributionProblems
{
    public static Problem NothingMissing() => new(
        "orders.nothing_brought_missing",
        ProblemKind.Conflict,
        "Every order that creators brought to a connected shop is here: there is nothing to fetch.");
}
