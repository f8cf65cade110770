using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Moves;

/// <summary>What a movement by hand refuses.</summary>
internal static class MoveProblems
{
    public static Problem NotFree(string sku, string location, int asked, int free) =>
        new(
            "inventory.not_free", ProblemKind.Conflict,
            $"{asked} of {sku} shall leave {location}, and {free} are free there: the rest is reserved for orders. "
            + $"Take at most {free}, or cancel orders first.")
        {
            Facts = new Dictionary<string, object>
            {
                ["sku"] = sku, ["location"] = location, ["asked"] = asked, ["free"] = free,
            },
            Field = "quantity",
        };

    public static Problem LineInvalid(string text) =>
        new(
            "inventory.line_invalid", ProblemKind.Invalid,
            $"'{text}' is no line. Write a SKU, a space and a number of at least 1.")
        {
            Facts = new Dictionary<string, object> { ["text"] = text },
            Field = "lines",
        };
}
