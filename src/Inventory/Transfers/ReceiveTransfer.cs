using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Move;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Transfers;

/// <summary>
/// A person counted what came: that lies at the other location now. What differs from what was sent is told, and the
/// ledger shows it: the one location lost more than the other got.
/// </summary>
internal sealed class ReceiveTransfer(AppDb db, MoveStock move, TimeProvider clock)
{
    /// <param name="counts">By SKU; each SKU of the transfer is counted.</param>
    public async Task<Result<TransferReceived>> Run(
        Guid id, IReadOnlyDictionary<string, int> counts, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);

        if (await TransferRows.Lock(db, id, ct) is not var (transfer, lines))
        {
            return TransferProblems.NotFound();
        }

        if (lines.Find(line => counts.GetValueOrDefault(line.Sku, -1) is < 0 or > InventoryProblems.AdjustLimit)
            is { } uncounted)
        {
            return TransferProblems.CountInvalid(uncounted.Sku);
        }

        var came = lines.ConvertAll(line => new TransferCount(line.Sku, line.Quantity, counts[line.Sku]));

        if (transfer.Receive(came, clock.GetUtcNow()).Refused(out var problem, out var told))
        {
            return problem;
        }

        lines.ForEach(line => line.Received = counts[line.Sku]);
        var moves = lines.ConvertAll(line => new StockMoveLine(line.Sku, counts[line.Sku], transfer.Target));
        var why = new Reason("inventory.transfer_received")
            .With("number", transfer.Number).With("from", transfer.Source);

        var moving = new StockMove(MovementKind.Arrived, moves) { Why = why, ReferenceId = id };

        if ((await move.Run(moving, by, ct)).Refused(out var refusal, out _))
        {
            return refusal;
        }

        db.Tell(told, id, by);
        await work.Commit(ct);
        return told;
    }
}
