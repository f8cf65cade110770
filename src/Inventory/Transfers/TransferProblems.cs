using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Transfers;

/// <summary>Everything that transfers refuse.</summary>
internal static class TransferProblems
{
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
