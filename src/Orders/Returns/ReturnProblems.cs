using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Returns;

/// <summary>What is refused about returns.</summary>
internal static class ReturnProblems
{
    public static Problem NotLeft(string number) =>
        new(
            "orders.return_not_left", ProblemKind.Conflict,
            $"Order {number} has not left: cancel it instead of returning it.")
        {
            Facts = new Dictionary<string, object> { ["number"] = number },
        };

    public static Problem TooLate(string number) =>
        new(
            "orders.return_too_late", ProblemKind.Conflict,
            $"Order {number} left more than {OrderReturn.Window.Days} days ago: returns are no longer taken.")
        {
            Facts = new Dictionary<string, object> { ["number"] = number, ["days"] = OrderReturn.Window.Days },
        };

    public static Problem UnitsInvalid(string sku, int asked, int there) =>
        new(
            "orders.return_units", ProblemKind.Invalid,
            $"{asked} units of {sku} named, {there} possible. Name at least one unit in all, and no more than that.")
        {
            Facts = new Dictionary<string, object> { ["sku"] = sku, ["asked"] = asked, ["there"] = there },
            Field = "units",
        };

    public static Problem WrongState(int number, ReturnState state) =>
        new(
            "orders.return_state", ProblemKind.Conflict,
            $"Return {number} is {state}: this cannot be done with it now.")
        {
            Facts = new Dictionary<string, object> { ["number"] = number, ["state"] = state.ToString() },
        };

    public static Problem NotFound(Guid id) =>
        new("orders.return_not_found", ProblemKind.NotFound, $"There is no return {id} in this workspace.");

    public static Problem RefundInvalid(Money most) =>
        new(
            "orders.refund_invalid", ProblemKind.Invalid,
            $"A refund is an amount from 0 to {most.ToDecimalText()}, such as 12.50.")
        {
            Facts = new Dictionary<string, object> { ["most"] = most.ToDecimalText() },
            Field = "refund",
        };
}
