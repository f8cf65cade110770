using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Intake;

/// <summary>A person says which column of a file holds what; then each of its orders is looked at.</summary>
internal sealed class NameColumns(AppDb db, ImportRows imports, IJobQueue jobs, AdvanceImport advance)
{
    public async Task<Result<OrderImport>> Run(Guid id, ImportColumns columns, CancellationToken ct)
    {
        await using (var work = await db.Begin(ct))
        {
            if (await imports.ForChange(id, ct) is not { } import)
            {
                return ImportProblems.NotFound();
            }

            if (import.Name(columns) is { } problem)
            {
                return problem;
            }

            await jobs.Enqueue([RunImport.JobOf(import)], ct);
            await work.Commit(ct);
        }

        return await advance.AtOnce(id, ct);
    }
}
