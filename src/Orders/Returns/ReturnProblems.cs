using CreatorFlow.Channels.Contracts;
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

    public static Problem OfChannel(int number) =>
        Numbered(
            "orders.return_of_channel", number,
            $"Return {number} was asked for at the shop: answer it, so that the shop hears of it.");

    public static Problem ByHand(int number) =>
        Numbered(
            "orders.return_by_hand", number, $"Return {number} was opened by hand: no shop waits for an answer to it.");

    public static Problem NoAnswerWanted(int number) =>
        Numbered("orders.return_no_answer", number, $"Return {number} waits for no answer now. Look how it stands.");

    public static Problem AnswerUnderWay(int number) =>
        Numbered(
            "orders.return_answer_under_way", number,
            $"Return {number} was answered, and the shop is being told. Wait for what it says.");

    public static Problem ToLookAt(int number) =>
        Numbered(
            "orders.return_to_look_at", number,
            $"What came back of return {number} is to be looked at first: open it and answer it there.");

    public static Problem NothingComes(int number) =>
        Numbered("orders.return_nothing_comes", number, $"Of return {number} no goods come back to this house.");

    public static Problem NotOver(int number) =>
        Numbered(
            "orders.return_not_over", number,
            $"The shop is not done with return {number}: it cannot be closed before.");

    public static Problem DecisionUnknown(string said) =>
        new(
            "orders.return_decision_unknown", ProblemKind.Invalid,
            $"\"{said}\" is no answer to a return. Choose one of those that are offered.")
        {
            Facts = new Dictionary<string, object> { ["said"] = said },
            Field = "decision",
        };

    public static Problem DecisionUnfit(int number, ReturnDecision decision) =>
        new(
            "orders.return_decision", ProblemKind.Conflict,
            $"{decision} does not fit return {number} as it stands. Choose another answer.")
        {
            Facts = new Dictionary<string, object> { ["number"] = number, ["decision"] = decision.ToString() },
            Field = "decision",
        };

    public static Problem CommentTooLong(int most) =>
        new("orders.return_comment", ProblemKind.Invalid, $"Write at most {most} characters to the buyer.")
        {
            Facts = new Dictionary<string, object> { ["most"] = most },
            Field = "comment",
        };

    public static Problem OfferInvalid(Money most) =>
        new(
            "orders.return_offer", ProblemKind.Invalid,
            $"An offer is an amount above 0 and below {most.ToDecimalText()}, such as 12.50.")
        {
            Facts = new Dictionary<string, object> { ["most"] = most.ToDecimalText() },
            Field = "offer",
        };

    public static Problem NoneChosen(int most) =>
        new("orders.returns_none_chosen", ProblemKind.Invalid, $"Choose from 1 to {most} returns.")
        {
            Facts = new Dictionary<string, object> { ["most"] = most },
            Field = "ids",
        };

    public static Problem ShopSilent(string detail) =>
        new("orders.return_shop_silent", ProblemKind.Conflict, $"The shop cannot be asked now. {detail}")
        {
            Facts = new Dictionary<string, object> { ["detail"] = detail },
        };

    private static Problem Numbered(string code, int number, string detail) =>
        new(code, ProblemKind.Conflict, detail)
        {
            Facts = new Dictionary<string, object> { ["number"] = number },
        };
}
