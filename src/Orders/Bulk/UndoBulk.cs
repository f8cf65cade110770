using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Bulk;

/// <summary>
/// Undoes what a bulk operation did: another one, over the orders on which it was done, with results of its own. An
/// order that has gone on meanwhile refuses by itself. Asked twice, the answer is the undo that runs already.
/// </summary>
internal sealed class UndoBulk(AppDb db, IJobQueue jobs, TimeProvider clock)
{
    public async Task<Result<BulkOperation>> Run(Guid id, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);

        if (await db.BulkForChange(id, ct) is not { } operation)
        {
            return BulkProblems.NotFound();
        }

        if (await db.Set<BulkOperation>().AsNoTracking()
                .FirstOrDefaultAsync(own => own.UndoesId == id, ct) is { } known)
        {
            return known;
        }

        var ids = await db.Set<BulkMember>()
            .Where(member => member.BulkId == id && member.Result == BulkResult.Done)
            .OrderBy(member => member.Position).Select(member => member.OrderId).ToListAsync(ct);

        if (operation.Undo(ids.Count, by, clock.GetUtcNow()).Refused(out var problem, out var undo))
        {
            return problem;
        }

        await StartBulk.Begin(db, jobs, undo, ids, ct);
        await work.Commit(ct);
        return undo;
    }
}
