using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Inventory.Transfers;

/// <summary>How a transfer stands. Kept as text; never rename one.</summary>
internal enum TransferStatus
{
    /// <summary>Written down; nothing has moved.</summary>
    Draft,

    /// <summary>Under way: its units belong to neither location.</summary>
    Sent,

    /// <summary>Counted in at the other location.</summary>
    Received,

    /// <summary>Given up before it was sent.</summary>
    Dropped,
}

/// <summary>Units on their way from one location to another. Only its verbs write the status.</summary>
internal sealed class Transfer : IInWorkspace
{
    public Guid WorkspaceId { get; private set; }

    public Guid Id { get; private set; }

    /// <summary>1, 2, ... in the workspace: what people call it.</summary>
    public int Number { get; private set; }

    public string Source { get; private set; } = "";

    public string Target { get; private set; } = "";

    public TransferStatus Status { get; private set; }

    public string Note { get; private set; } = "";

    public string ByName { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset? ReceivedAt { get; private set; }

    /// <summary>Guards against two writers at once.</summary>
    public int Version { get; private set; }

    public static Transfer Draft(
        Guid workspaceId, int number, string source, string target, string note, Actor by, DateTimeOffset at) => new()
    {
        WorkspaceId = workspaceId,
        Id = Ids.New(at),
        Number = number,
        Source = source,
        Target = target,
        Note = note,
        ByName = by.Name,
        CreatedAt = at,
    };

    public Result<TransferSent> Send(IReadOnlyList<StockLine> lines, DateTimeOffset at)
    {
        if (Status != TransferStatus.Draft)
        {
            return TransferProblems.NotADraft(Number, Status);
        }

        (Status, SentAt) = (TransferStatus.Sent, at);
        Version++;
        return new TransferSent(Number, Source, Target, lines);
    }

    public Result<TransferReceived> Receive(IReadOnlyList<TransferCount> counts, DateTimeOffset at)
    {
        if (Status != TransferStatus.Sent)
        {
            return TransferProblems.NotUnderWay(Number, Status);
        }

        (Status, ReceivedAt) = (TransferStatus.Received, at);
        Version++;
        return new TransferReceived(Number, Source, Target, counts);
    }

    public Result<TransferDropped> Drop()
    {
        if (Status != TransferStatus.Draft)
        {
            return TransferProblems.NotADraft(Number, Status);
        }

        Status = TransferStatus.Dropped;
        Version++;
        return new TransferDropped(Number, Source, Target);
    }
}

/// <summary>So many units of one SKU on a transfer.</summary>
internal sealed class TransferLine : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public Guid TransferId { get; init; }

    public string Sku { get; init; } = "";

    public int Quantity { get; init; }

    /// <summary>What was counted in; null until then.</summary>
    public int? Received { get; set; }
}
