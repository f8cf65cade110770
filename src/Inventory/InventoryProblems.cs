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

    /// <summary>What a form names and is not there is said on the form: that one stands.</summary>
    public static Problem OnForm(Problem problem) =>
        problem.Kind == ProblemKind.NotFound ? problem with { Kind = ProblemKind.Invalid } : problem;

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

    public static Problem CannotTake(string sku, int units, int onHand, int reserved) =>
        new(
            "inventory.cannot_take", ProblemKind.Conflict,
            $"{units} of {sku} cannot leave: {onHand} are on hand and {reserved} of them are reserved for orders. "
            + $"Take {onHand - reserved} at most, or cancel orders first.")
        {
            Facts = new Dictionary<string, object>
            {
                ["sku"] = sku, ["units"] = units, ["onHand"] = onHand, ["reserved"] = reserved,
                ["free"] = onHand - reserved,
            },
            Field = "units",
        };

    public static Problem LineUnreadable(int row) =>
        new(
            "inventory.line_unreadable", ProblemKind.Invalid,
            $"Line {row} does not say a SKU and a whole number, such as KETTLE-1,40.")
        {
            Facts = new Dictionary<string, object> { ["row"] = row },
            Field = "text",
        };

    public static Problem SkuTwice(string sku, int row) =>
        new(
            "inventory.sku_twice", ProblemKind.Invalid,
            $"{sku} stands a second time on line {row}. Keep one of them.")
        {
            Facts = new Dictionary<string, object> { ["sku"] = sku, ["row"] = row },
            Field = "text",
        };

    public static Problem ListEmpty() =>
        new(
            "inventory.list_empty", ProblemKind.Invalid,
            "The list is empty. Give SKU and quantity, one product a line.") { Field = "text" };

    public static Problem ListUnknown() =>
        new("inventory.list_unknown", ProblemKind.NotFound, "There is no such list in this workspace.");

    public static Problem ListApplied() =>
        new(
            "inventory.list_applied", ProblemKind.Conflict,
            "This list was applied already. Take it back by its id, or give a new one.");

    public static Problem UnknownCause(string cause, IEnumerable<string> known) =>
        new(
            "inventory.unknown_cause", ProblemKind.Invalid,
            $"\"{cause}\" is no cause. Give one of: {string.Join(", ", known)}.")
        {
            Facts = new Dictionary<string, object> { ["cause"] = cause },
            Field = "cause",
        };

    public static Problem UnitsOutOfRange(string sku, int units, int least) =>
        new(
            "inventory.units_out_of_range", ProblemKind.Invalid,
            $"{units} units of {sku} cannot be moved. Give a number from {least} to {AdjustLimit}.")
        {
            Facts = new Dictionary<string, object>
            {
                ["sku"] = sku, ["units"] = units, ["least"] = least, ["limit"] = AdjustLimit,
            },
            Field = "units",
        };

    public static Problem NoteMissing() =>
        new(
            "inventory.note_missing", ProblemKind.Invalid,
            "Say what was wrong with the books; it is kept in the ledger.") { Field = "note" };

    public static Problem NothingToTakeBack() =>
        new(
            "inventory.nothing_to_take_back", ProblemKind.Conflict,
            "There is nothing to take back: it was taken back already, or it is no change made by hand.");

    public static Problem NotKeptThere(string sku, string location) =>
        new(
            "inventory.not_kept_there", ProblemKind.NotFound,
            $"{sku} is not kept at {location}. Name a location where it is.")
        {
            Facts = new Dictionary<string, object> { ["sku"] = sku, ["location"] = location },
        };

    public static Problem NothingToMove() =>
        new("inventory.nothing_to_move", ProblemKind.Invalid, "No product and no units are named. Name at least one.");

    public static Problem TooManyLines(int count, int limit) =>
        new(
            "inventory.too_many_lines", ProblemKind.Invalid,
            $"{count} lines at once are more than {limit}. Split them.")
        {
            Facts = new Dictionary<string, object> { ["count"] = count, ["limit"] = limit },
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

    public static Problem NothingSelected() =>
        new(
            "inventory.nothing_selected", ProblemKind.Invalid,
            "No product is selected. Tick some in the list, or select all that match.");

    public static Problem NothingToSet() =>
        new(
            "inventory.nothing_to_set", ProblemKind.Invalid,
            "Neither a buffer nor a low mark is given. Fill in at least one of them.");

    public static Problem TooMany(int count, int limit) =>
        new(
            "inventory.too_many", ProblemKind.Invalid,
            $"{count} products at once are more than {limit}. Narrow the list by a search or a view.")
        {
            Facts = new Dictionary<string, object> { ["count"] = count, ["limit"] = limit },
        };

    public static Problem NothingToUndo() =>
        new(
            "inventory.nothing_to_undo", ProblemKind.Conflict,
            "There is nothing left to undo: it was undone already, or somebody changed these products since.");

    public static Problem ViewNameMissing() =>
        new("inventory.view_name_missing", ProblemKind.Invalid, "Give the view a name.") { Field = "name" };

    public static Problem TooManyViews(int limit) =>
        new(
            "inventory.too_many_views", ProblemKind.Conflict,
            $"You have {limit} views of the stock, which is the most. Delete one first.")
        {
            Facts = new Dictionary<string, object> { ["limit"] = limit },
        };

    public const int AdjustLimit = 9_999_999;

    public static Problem InstantInvalid(string at) =>
        new(
            "inventory.instant_invalid", ProblemKind.Invalid,
            $"\"{at}\" is no instant. Write it like 2026-11-26T10:00:00Z.")
        {
            Facts = new Dictionary<string, object> { ["at"] = at },
            Field = "at",
        };

    public static Problem NotKnownYet(string sku) =>
        new("inventory.not_known_yet", ProblemKind.NotFound, $"{sku} was not known here at that time.")
        {
            Facts = new Dictionary<string, object> { ["sku"] = sku },
        };
}
