using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Orders.Bulk;

/// <summary>What became of one order of a bulk operation. Kept as text; never rename one.</summary>
internal enum BulkResult
{
    /// <summary>Not reached yet; of a stopped operation: never.</summary>
    Waiting,

    /// <summary>It was done.</summary>
    Done,

    /// <summary>The order refused it; the problem says why.</summary>
    Refused,

    /// <summary>The order was so already; nothing was changed.</summary>
    Skipped,

    /// <summary>It was done, and was undone.</summary>
    Undone,
}

/// <summary>One order of a bulk operation, and what became of it.</summary>
internal sealed class BulkMember : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public Guid BulkId { get; init; }

    /// <summary>From 1, in the order of work.</summary>
    public int Position { get; init; }

    public Guid OrderId { get; init; }

    public BulkResult Result { get; private set; }

    /// <summary>The code and facts of the refusal.</summary>
    public string? Problem { get; private set; }

    public static List<BulkMember> All(BulkOperation operation, IReadOnlyList<Guid> orderIds) =>
    [
        .. orderIds.Select((id, i) => new BulkMember
        {
            WorkspaceId = operation.WorkspaceId,
            BulkId = operation.Id,
            Position = i + 1,
            OrderId = id,
        }),
    ];

    public void Settle(Problem problem)
    {
        Result = BulkKinds.IsSoAlready(problem) ? BulkResult.Skipped : BulkResult.Refused;
        Problem = new Reason(problem.Code) { Facts = problem.Facts }.ToJson();
    }
}
