using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Move;

/// <summary>What lines of units refuse.</summary>
internal static class MoveProblems
{
    public static Problem LineInvalid(string text) =>
        new(
            "inventory.line_invalid", ProblemKind.Invalid,
            $"'{text}' is no line. Write a SKU, a space and a number of at least 1.")
        {
            Facts = new Dictionary<string, object> { ["text"] = text },
            Field = "lines",
        };
}
