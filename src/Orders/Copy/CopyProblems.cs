using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Copy;

/// <summary>What is refused about orders made from others.</summary>
internal static class CopyProblems
{
    public static Problem NotLeft(string number) =>
        new(
            "orders.copy_not_left", ProblemKind.Conflict,
            $"Order {number} has not left. Only what has left can be sent again or replaced; ship it, or duplicate it.")
        {
            Facts = new Dictionary<string, object> { ["number"] = number },
        };

    public static Problem UnitsInvalid(string number, string sku, int asked, int there) =>
        new(
            "orders.copy_units", ProblemKind.Invalid,
            $"{asked} units of {sku} are asked for; order {number} has {there}. Choose at least one unit in all, and "
            + "no more of a product than was ordered.")
        {
            Facts = new Dictionary<string, object>
            {
                ["number"] = number, ["sku"] = sku, ["asked"] = asked, ["there"] = there,
            },
            Field = "units",
        };
}
