using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Cancel;

/// <summary>What is refused about cancellations of units and buyers' requests.</summary>
internal static class CancellationProblems
{
    public static Problem NothingChosen() =>
        new(
            "orders.cancel_nothing", ProblemKind.Invalid,
            "Say how many units of which product are not wanted any more: at least one.") { Field = "units" };

    public static Problem TooMany(string sku, int asked, int here) =>
        new(
            "orders.cancel_too_many", ProblemKind.Invalid,
            $"{asked} units of {sku} are to be cancelled, {here} of the order are still here.")
        {
            Facts = new Dictionary<string, object> { ["sku"] = sku, ["asked"] = asked, ["here"] = here },
            Field = "units",
        };

    public static Problem UnknownReason(int max) =>
        new(
            "orders.channel_reason_unknown", ProblemKind.Invalid,
            $"Choose one of the reasons that the channel lets be given; none is longer than {max} characters.")
        {
            Facts = new Dictionary<string, object> { ["max"] = max },
            Field = "channelReason",
        };

    public static Problem ShopSilent(string detail) =>
        new(
            "orders.reasons_silent", ProblemKind.Unavailable,
            $"The channel did not say which reasons may be given ({detail}). Try again in a minute.")
        {
            Facts = new Dictionary<string, object> { ["detail"] = detail },
        };

    public static Problem NotAllowed(string number, string detail) =>
        new(
            "orders.cancel_not_allowed", ProblemKind.Conflict,
            $"The channel does not let order {number} be cancelled: {detail} Nothing was cancelled.")
        {
            Facts = new Dictionary<string, object> { ["number"] = number, ["detail"] = detail },
        };

    public static Problem NothingAsked(string number) =>
        new(
            "orders.nothing_asked", ProblemKind.Conflict,
            $"The buyer of order {number} does not ask to cancel (any more), or was answered already.")
        {
            Facts = new Dictionary<string, object> { ["number"] = number },
        };

    public static Problem RequestUnread(string number) =>
        new(
            "orders.cancellation_request_unread", ProblemKind.Conflict,
            $"The shop has not said yet what the buyer of order {number} asks to cancel. Answer again in a minute.")
        {
            Facts = new Dictionary<string, object> { ["number"] = number },
        };

    public static Problem RequestInPart(string number) =>
        new(
            "orders.cancellation_request_in_part", ProblemKind.Conflict,
            $"The buyer of order {number} asks to cancel a part of it, and it is labelled already. Only the whole "
            + "order could be taken back: turn the request down, or settle it as a return.")
        {
            Facts = new Dictionary<string, object> { ["number"] = number },
        };
}
