using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Bulk;

/// <summary>Stops a bulk operation after the orders that are at work; what is done stays done.</summary>
internal sealed class StopBulk(AppDb db)
{
    public async Task<Result<BulkOperation>> Run(Guid id, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);

        if (await db.BulkForChange(id, ct) is not { } operation)
        {
            return BulkProblems.NotFound();
        }

        if (operation.Stop() is { } problem)
        {
            return problem;
        }

        await work.Commit(ct);
        return operation;
    }
}
