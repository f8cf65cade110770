using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory;

/// <summary>Everything the stock refuses.</summary>
internal static class InventoryProblems
{
    public static Problem UnknownSku(string sku) =>
        new(
            "inventory.unknown_sku", ProblemKind.NotFound,
            $"There is no SKU {sku} in this workspace. Sync the channel that sells it.")
        {
            Facts = new Dictionary<string, object> { ["sku"] = sku },
        };

    public static Problem NotEnough(string sku, int asked, int free) =>
        new(
            "inventory.not_enough", ProblemKind.Conflict,
            $"{asked} of {sku} are wanted and {free} are free. Restock it, then the order goes on by itself.")
        {
            Facts = new Dictionary<string, object> { ["sku"] = sku, ["asked"] = asked, ["free"] = free },
        };

    public static Problem BelowReserved(string sku, int onHand, int reserved) =>
        new(
            "inventory.below_reserved",
            ProblemKind.Conflict,
            $"{sku} cannot go down to {onHand}: {reserved} are reserved for orders. "
            + $"Cancel orders first or set at least {reserved}.")
        {
            Facts = new Dictionary<string, object> { ["sku"] = sku, ["onHand"] = onHand, ["reserved"] = reserved },
            Field = "onHand",
        };

    public static Problem OutOfRange(int onHand) =>
        new(
            "inventory.out_of_range", ProblemKind.Invalid,
            $"{onHand} is no stock. Give a number from 0 to {AdjustLimit}.")
        {
            Facts = new Dictionary<string, object> { ["onHand"] = onHand, ["limit"] = AdjustLimit },
            Field = "onHand",
        };

    public static Problem ThresholdOutOfRange(string field, int value) =>
        new(
            "inventory.threshold_out_of_range",
            ProblemKind.Invalid,
            $"{value} is out of range. Give a number from 0 to {AdjustLimit}.")
        {
            Facts = new Dictionary<string, object> { ["value"] = value, ["limit"] = AdjustLimit },
            Field = field,
        };

    public static Problem NotANumber(string field) =>
        new("inventory.not_a_number", ProblemKind.Invalid, $"Write a whole number from 0 to {AdjustLimit}.")
        {
            Facts = new Dictionary<string, object> { ["limit"] = AdjustLimit },
            Field = field,
        };

    public static Problem ReasonMissing() =>
        new(
            "inventory.reason_missing", ProblemKind.Invalid,
            "Say why the stock is changed; it is kept in the ledger.") { Field = "reason" };

    public const int AdjustLimit = 9_999_999;
}
