using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Bulk;

/// <summary>Everything that bulk operations refuse as a whole.</summary>
internal static class BulkProblems
{
    public static Problem UnknownKind(string kind) =>
        new(
            "orders.bulk_unknown_kind", ProblemKind.Invalid,
            $"'{kind}' is nothing that can be done to many orders. Known: "
            + $"{string.Join(", ", BulkKinds.Startable.Select(BulkKinds.NameOf))}.")
        {
            Facts = new Dictionary<string, object> { ["kind"] = kind },
            Field = "kind",
        };

    public static Problem Forbidden(string permission) =>
        new(
            "orders.bulk_forbidden", ProblemKind.Forbidden,
            $"Your role lacks the permission '{permission}' that this needs. Ask an owner of the workspace.")
        {
            Facts = new Dictionary<string, object> { ["permission"] = permission },
        };

    public static Problem NothingChosen() =>
        new(
            "orders.bulk_nothing_chosen", ProblemKind.Invalid,
            "No order is chosen. Choose some, or all that the filter lists.") { Field = "ids" };

    public static Problem TooMany(int max) =>
        new(
            "orders.bulk_too_many", ProblemKind.Invalid,
            $"A bulk operation takes at most {max} orders. Narrow the filter and do it in parts.")
        {
            Facts = new Dictionary<string, object> { ["max"] = max },
            Field = "ids",
        };

    public static Problem TooManyOpen(int max) =>
        new(
            "orders.bulk_too_many_open", ProblemKind.Conflict,
            $"{max} bulk operations are under way. Wait until one is over, or stop one.")
        {
            Facts = new Dictionary<string, object> { ["max"] = max },
        };

    public static Problem KeyInvalid(int max) =>
        new(
            "orders.bulk_key_invalid", ProblemKind.Invalid,
            $"'key' names the operation, so that it is not started twice: 1 to {max} characters.")
        {
            Facts = new Dictionary<string, object> { ["max"] = max },
            Field = "key",
        };

    public static Problem KeyTaken() =>
        new(
            "orders.bulk_key_taken", ProblemKind.Conflict,
            "Another bulk operation was started with this key. Take a new key for a new operation.")
        {
            Field = "key",
        };

    public static Problem NotFound() =>
        new("orders.bulk_not_found", ProblemKind.NotFound, "There is no such bulk operation in this workspace.");

    public static Problem NotRunning(BulkState state) =>
        new(
            "orders.bulk_not_running", ProblemKind.Conflict,
            $"The bulk operation is {state}: there is nothing left to stop.")
        {
            Facts = new Dictionary<string, object> { ["state"] = state.ToString() },
        };

    public static Problem StillRunning() =>
        new(
            "orders.bulk_still_running", ProblemKind.Conflict,
            "The bulk operation is not over. Stop it or wait for its end, then undo it.");

    public static Problem CannotUndo(BulkKind kind) =>
        new(
            "orders.bulk_cannot_undo", ProblemKind.Conflict,
            kind == BulkKind.Cancel
                ? "The shop is told of each cancellation and the units are free for others: it cannot be undone."
                : "Labels that were stopped are asked for again by shipping the orders.")
        {
            Facts = new Dictionary<string, object> { ["kind"] = kind.ToString() },
        };

    public static Problem IsAnUndo() =>
        new(
            "orders.bulk_is_an_undo", ProblemKind.Conflict,
            "This is an undo itself. Do the first operation anew instead.");

    public static Problem NothingToUndo() =>
        new("orders.bulk_nothing_to_undo", ProblemKind.Conflict, "Nothing was done, so there is nothing to undo.");

    public static Problem ActFailed() =>
        new(
            "orders.bulk_act_failed", ProblemKind.Conflict,
            "It failed again and again on this order and left it as it was. Try it on the order's own page.");
}
