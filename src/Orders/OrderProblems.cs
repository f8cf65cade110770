using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Mark;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders;

/// <summary>Everything the orders refuse.</summary>
internal static class OrderProblems
{
    public static Problem NotFound(Guid orderId) =>
        new("orders.not_found", ProblemKind.NotFound, $"There is no order {orderId} in this workspace.");

    public static Problem NotReady(string number, OrderStatus status) => About(
        "orders.not_ready", number, status,
        $"Order {number} is {status} and cannot be shipped. Only orders that are released, reserved and not held can.");

    public static Problem NoAddress(string number) =>
        new(
            "orders.no_address", ProblemKind.Conflict,
            $"Order {number} has no delivery address yet. Sync the channel and try again.")
        {
            Facts = new Dictionary<string, object> { ["number"] = number },
        };

    public static Problem ShippedByChannel(string number) =>
        new(
            "orders.shipped_by_channel", ProblemKind.Conflict,
            $"Order {number} is packed and shipped by the channel itself. It is shown here, and never shipped by you.")
        {
            Facts = new Dictionary<string, object> { ["number"] = number },
        };

    public static Problem LabelOfChannel(string number) =>
        new(
            "orders.label_of_channel", ProblemKind.Conflict,
            $"Order {number} travels under a label of the channel, which decides what is in its parcels. No other "
            + "label is bought for it. Synchronise the shop, or put the order back into one parcel.")
        {
            Facts = new Dictionary<string, object> { ["number"] = number },
        };

    public static Problem CancelAsked(string number) =>
        new(
            "orders.cancel_asked", ProblemKind.Conflict,
            $"The buyer of order {number} asks to cancel. Decide that first.")
        {
            Facts = new Dictionary<string, object> { ["number"] = number },
        };

    public static Problem InReview(string number) => Of(
        "orders.in_review", number,
        $"Order {number} waits for a second look. Approve it first, or reject it with a reason.");

    public static Problem Rejected(string number) => Of(
        "orders.rejected", number, $"Order {number} was rejected. Cancel it, or approve it after all.");

    public static Problem NotInReview(string number, ReviewState state) =>
        new("orders.not_in_review", ProblemKind.Conflict, $"Order {number} does not wait for approval ({state}).")
        {
            Facts = new Dictionary<string, object> { ["number"] = number, ["state"] = state.ToString() },
        };

    public static Problem CannotHold(string number, OrderStatus status) => About(
        "orders.cannot_hold", number, status, $"Order {number} is {status} and cannot be held any more.");

    public static Problem NotHeld(string number, OrderStatus status) => About(
        "orders.not_held", number, status, $"Order {number} is {status}: it is not held.");

    public static Problem CannotCancel(string number, OrderStatus status) => About(
        "orders.cannot_cancel", number, status,
        $"Order {number} is {status} and cannot be cancelled any more. Ask the buyer to return it instead.");

    public static Problem ReasonMissing() =>
        new(
            "orders.reason_missing", ProblemKind.Invalid,
            "Say why; it is kept in the order's history.") { Field = "reason" };

    public static Problem NoLabelToStop(string number, OrderStatus status) => About(
        "orders.no_label_to_stop", number, status,
        $"Order {number} is {status}: no label is being bought for it. A label that is bought can be given back by "
        + "cancelling the order.");

    public static Problem UrgencyKnown(string number, bool urgent) => urgent
        ? Of("orders.already_urgent", number, $"Order {number} is marked urgent already.")
        : Of("orders.not_urgent", number, $"Order {number} is not marked urgent.");

    public static Problem TagInvalid() =>
        new(
            "orders.tag_invalid", ProblemKind.Invalid,
            $"A tag has 1 to {OrderTag.MaxLength} characters and no comma.")
        {
            Facts = new Dictionary<string, object> { ["max"] = OrderTag.MaxLength },
            Field = "text",
        };

    public static Problem AlreadyTagged(string number, string tag) =>
        Of("orders.already_tagged", number, $"Order {number} has the tag '{tag}' already.", tag);

    public static Problem NotTagged(string number, string tag) =>
        Of("orders.not_tagged", number, $"Order {number} does not have the tag '{tag}'.", tag);

    public static Problem TooManyTags(string number) => Of(
        "orders.too_many_tags", number,
        $"Order {number} has {OrderTag.MaxPerOrder} tags already. Take one off first.");

    public static Problem NoteInvalid() =>
        new(
            "orders.note_invalid", ProblemKind.Invalid, $"A note has 1 to {OrderNote.MaxLength} characters.")
        {
            Facts = new Dictionary<string, object> { ["max"] = OrderNote.MaxLength },
            Field = "text",
        };

    public static Problem NoteGone(string number) =>
        Of("orders.note_gone", number, $"The note is not on order {number} any more.");

    public static Problem NoPlace(string after) =>
        new(
            "orders.no_place",
            ProblemKind.Invalid,
            "\"after\" is no place in the list. Take it from the answer before, as it is.")
        {
            Facts = new Dictionary<string, object> { ["after"] = after },
            Field = "after",
        };

    private static Problem Of(string code, string number, string detail, string? tag = null) =>
        new(code, ProblemKind.Conflict, detail)
        {
            Facts = tag is null
                ? new Dictionary<string, object> { ["number"] = number }
                : new Dictionary<string, object> { ["number"] = number, ["tag"] = tag },
        };

    private static Problem About(string code, string number, OrderStatus status, string detail) =>
        new(code, ProblemKind.Conflict, detail)
        {
            Facts = new Dictionary<string, object> { ["number"] = number, ["status"] = status.ToString() },
        };
}
