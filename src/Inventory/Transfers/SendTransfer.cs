using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Move;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Transfers;

/// <summary>The units of a transfer leave their location. Until they are counted in they belong to neither.</summary>
internal sealed class SendTransfer(AppDb db, MoveStock move, TimeProvider clock)
{
    public async Task<Result<TransferSent>> Run(Guid id, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);

        if (await TransferRows.Lock(db, id, ct) is not var (transfer, lines))
        {
            return TransferProblems.NotFound();
        }

        var sent = lines.ConvertAll(line => new StockLine(line.Sku, line.Quantity));

        if (transfer.Send(sent, clock.GetUtcNow()).Refused(out var problem, out var told))
        {
            return problem;
        }

        var moves = lines.ConvertAll(line => new StockMoveLine(line.Sku, -line.Quantity, transfer.Source));
        var why = new Reason("inventory.transfer_sent").With("number", transfer.Number).With("to", transfer.Target);

        var moving = new StockMove(MovementKind.Sent, moves) { Why = why, ReferenceId = id };

        if ((await move.Run(moving, by, ct)).Refused(out var refusal, out _))
        {
            return refusal;
        }

        db.Tell(told, id, by);
        await work.Commit(ct);
        return told;
    }
}
