using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Views;

/// <summary>Everything that saved views refuse.</summary>
internal static class ViewProblems
{
    public static Problem NotFound() =>
        new("orders.view_not_found", ProblemKind.NotFound, "There is no such view here (any more).");

    public static Problem NameInvalid() =>
        new(
            "orders.view_name_invalid", ProblemKind.Invalid,
            $"A view has a name of 1 to {OrderViewRow.MaxNameLength} characters.")
        {
            Facts = new Dictionary<string, object> { ["max"] = OrderViewRow.MaxNameLength },
            Field = "name",
        };

    public static Problem NameTaken(string name) =>
        new("orders.view_name_taken", ProblemKind.Conflict, $"You have another view named '{name}'.")
        {
            Facts = new Dictionary<string, object> { ["name"] = name },
            Field = "name",
        };

    public static Problem TooMany(int max) =>
        new("orders.view_too_many", ProblemKind.Conflict, $"A person keeps at most {max} views. Delete one first.")
        {
            Facts = new Dictionary<string, object> { ["max"] = max },
        };

    public static Problem QueryTooLong(int max) =>
        new(
            "orders.view_query_too_long", ProblemKind.Invalid,
            $"The filter is longer than {max} characters. Leave something out of it.")
        {
            Facts = new Dictionary<string, object> { ["max"] = max },
            Field = "query",
        };

    public static Problem NotYours(string name, string owner) =>
        new("orders.view_not_yours", ProblemKind.Conflict, $"The view '{name}' is {owner}'s: only {owner} changes it.")
        {
            Facts = new Dictionary<string, object> { ["name"] = name, ["owner"] = owner },
        };

    public static Problem MayNotShare() =>
        new(
            "orders.view_may_not_share", ProblemKind.Forbidden,
            "Your role does not allow you to share views. Keep it for yourself, or ask an owner of the workspace.");
}
