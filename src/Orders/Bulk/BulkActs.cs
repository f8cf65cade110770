using CreatorFlow.Orders.Cancel;
using CreatorFlow.Orders.Hold;
using CreatorFlow.Orders.Mark;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Bulk;

/// <summary>
/// Does to some orders what a bulk operation is about, by the operations that single orders are changed with, in the
/// caller's transaction. The history of each order names the bulk operation as the cause.
/// </summary>
internal sealed class BulkActs(
    HoldOrder hold, UnholdOrder unhold, ShipOrder ship, StopLabel stopLabel, CancelOrder cancel, TagOrder tag,
    SetUrgency urgency, NoteOrder note)
{
    public Task<IReadOnlyList<Result<Guid>>> Run(
        BulkOperation operation, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var (why, by, text) = (Why(operation), operation.By, operation.Text ?? "");

        return operation.Kind switch
        {
            BulkKind.Hold => hold.Hold(ids, why, by, ct),
            BulkKind.Release => unhold.Unhold(ids, why, by, ct),
            BulkKind.Ship => ship.ShipOrTryAgain(ids, why, by, ct),
            BulkKind.StopLabels => stopLabel.Stop(ids, why, by, ct),
            BulkKind.Cancel => cancel.Cancel(ids, why, by, ct),
            BulkKind.Tag => tag.Tag(ids, text, on: true, why, by, ct),
            BulkKind.Untag => tag.Tag(ids, text, on: false, why, by, ct),
            BulkKind.Urgent => urgency.Set(ids, urgent: true, why, by, ct),
            BulkKind.NotUrgent => urgency.Set(ids, urgent: false, why, by, ct),
            BulkKind.Note => note.Write(ids, text, operation.Id, why, by, ct),
            _ => note.TakeAway(ids, operation.UndoesId ?? operation.Id, why, by, ct),
        };
    }

    /// <summary>What the history of each order says.</summary>
    internal static Reason Why(BulkOperation operation)
    {
        var why = operation switch
        {
            { UndoesId: not null } => new Reason("orders.bulk_undone"),
            { Kind: BulkKind.Hold or BulkKind.Cancel or BulkKind.Note } =>
                new Reason("orders.bulk_because").With("text", operation.Text ?? ""),
            _ => new Reason("orders.bulk"),
        };

        return why.With("count", operation.Total).With("bulk", operation.Id.ToString());
    }
}
