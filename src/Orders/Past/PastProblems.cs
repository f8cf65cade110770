using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Past;

/// <summary>What is refused of a look back.</summary>
internal static class PastProblems
{
    public static Problem InstantInvalid(string at) =>
        new(
            "orders.instant_invalid", ProblemKind.Invalid,
            $"\"{at}\" is no instant. Write it like 2026-11-26T10:00:00Z.")
        {
            Facts = new Dictionary<string, object> { ["at"] = at },
            Field = "at",
        };

    public static Problem NotKnownYet(string number) =>
        new("orders.not_known_yet", ProblemKind.NotFound, $"Order {number} was not known here at that time.")
        {
            Facts = new Dictionary<string, object> { ["number"] = number },
        };
}
