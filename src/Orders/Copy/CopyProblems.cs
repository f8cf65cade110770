using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Copy;

/// <summary>What is refused about orders made from others.</summary>
internal static class CopyProblems
{
    private static readonly string[] Kinds = Enum.GetNames<CopyKind>();

    public static Problem NotLeft(string number) =>
        new(
            "orders.copy_not_left", ProblemKind.Conflict,
            $"Order {number} has not left. Only what has left can be sent again or replaced; ship it, or duplicate it.")
        {
            Facts = new Dictionary<string, object> { ["number"] = number },
        };

    /// <summary>Of a program that says a number where a name is meant.</summary>
    public static Problem KindUnknown(CopyKind kind) =>
        new(
            "orders.copy_kind", ProblemKind.Invalid,
            $"\"{kind}\" is nothing that can be made of an order. Say one of {string.Join(", ", Kinds)}.")
        {
            Facts = new Dictionary<string, object>
            {
                ["kind"] = kind.ToString(), ["kinds"] = string.Join(", ", Kinds),
            },
            Field = "kind",
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
