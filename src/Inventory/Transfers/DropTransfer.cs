using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Transfers;

/// <summary>A person gives up a transfer that was not sent.</summary>
internal sealed class DropTransfer(AppDb db)
{
    public async Task<Result<TransferDropped>> Run(Guid id, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);

        if (await TransferRows.Lock(db, id, ct) is not var (transfer, _))
        {
            return TransferProblems.NotFound();
        }

        if (transfer.Drop().Refused(out var problem, out var told))
        {
            return problem;
        }

        db.Tell(told, id, by);
        await work.Commit(ct);
        return told;
    }
}
