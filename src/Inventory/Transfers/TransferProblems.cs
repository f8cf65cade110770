using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Transfers;

/// <summary>Everything that transfers refuse.</summary>
internal static class TransferProblems
{
    public const int MaxLines = 200;
    public const int MaxNoteLength = 300;

    public static Problem NotFound() =>
        new("inventory.transfer_not_found", ProblemKind.NotFound, "There is no such transfer in this workspace.");

    public static Problem SamePlace() =>
        new(
            "inventory.transfer_same_place", ProblemKind.Invalid,
            "A transfer leads to another location. Choose two different ones.") { Field = "target" };

    public static Problem NoLines() =>
        new(
            "inventory.transfer_without_lines", ProblemKind.Invalid,
            "Nothing is on the transfer. Write at least one SKU with a number of units.") { Field = "lines" };

    public static Problem TooManyLines() =>
        new(
            "inventory.transfer_too_many_lines", ProblemKind.Invalid,
            $"A transfer has at most {MaxLines} products. Make a second one.")
        {
            Facts = new Dictionary<string, object> { ["limit"] = MaxLines },
            Field = "lines",
        };

    public static Problem CountInvalid(string sku) =>
        new(
            "inventory.transfer_count_invalid", ProblemKind.Invalid,
            $"Say how many of {sku} came: a number from 0 to {InventoryProblems.AdjustLimit}.")
        {
            Facts = new Dictionary<string, object> { ["sku"] = sku, ["limit"] = InventoryProblems.AdjustLimit },
            Field = "received",
        };

    public static Problem NotADraft(int number, TransferStatus status) =>
        new(
            "inventory.transfer_not_a_draft", ProblemKind.Conflict,
            $"Transfer {number} is {status} already. Only a draft can be sent or dropped.")
        {
            Facts = new Dictionary<string, object> { ["number"] = number, ["status"] = status.ToString() },
        };

    public static Problem NotUnderWay(int number, TransferStatus status) =>
        new(
            "inventory.transfer_not_under_way", ProblemKind.Conflict,
            $"Transfer {number} is {status}. Only one that was sent can be received, and only once.")
        {
            Facts = new Dictionary<string, object> { ["number"] = number, ["status"] = status.ToString() },
        };
}
