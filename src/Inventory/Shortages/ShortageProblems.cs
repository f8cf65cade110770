using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Shortages;

/// <summary>What is refused, or put off, where units are not there.</summary>
internal static class ShortageProblems
{
    /// <summary>The order waits, and everybody knows; no fault of anybody's.</summary>
    public static Problem BackOrdered(string sku, int asked, int free, DateTimeOffset? expectedAt)
    {
        var facts = new Dictionary<string, object> { ["sku"] = sku, ["asked"] = asked, ["free"] = free };

        if (expectedAt is { } at)
        {
            facts["expected"] = at;
        }

        return new(
            "inventory.back_ordered", ProblemKind.Conflict,
            $"{asked} of {sku} are wanted and {free} are free. The order waits as a back-order and goes on by itself.")
        {
            Facts = facts,
        };
    }

    public static Problem LimitOutOfRange(ShortageRule rule) =>
        new(
            "inventory.promise_limit_out_of_range", ProblemKind.Invalid,
            rule == ShortageRule.Hold
                ? "Nothing is promised while orders wait. Leave the limit at 0, or choose another rule."
                : $"Say how many units may be promised: a number from 1 to {InventoryProblems.AdjustLimit}.")
        {
            Facts = new Dictionary<string, object> { ["limit"] = InventoryProblems.AdjustLimit },
            Field = "limit",
        };

    public static Problem NoSuchRule(string text) =>
        new(
            "inventory.no_such_shortage_rule", ProblemKind.Invalid,
            $"'{text}' is no rule for a shortage. Choose Hold, BackOrder or Allow.")
        {
            Facts = new Dictionary<string, object> { ["text"] = text },
            Field = "rule",
        };

    public static Problem NoDay(string text) =>
        new(
            "inventory.no_day", ProblemKind.Invalid, $"'{text}' is no day. Write it as 2026-12-24, or leave it empty.")
        {
            Facts = new Dictionary<string, object> { ["text"] = text },
            Field = "expected",
        };
}
