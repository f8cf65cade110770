using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Intake;

/// <summary>A person stops a file: what was taken in stays, the rest stays out.</summary>
internal sealed class StopImport(AppDb db, ImportRows imports, TimeProvider clock)
{
    public async Task<Result<OrderImport>> Run(Guid id, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);

        if (await imports.ForChange(id, ct) is not { } import)
        {
            return ImportProblems.NotFound();
        }

        if (import.Stop(clock.GetUtcNow()).Refused(out var problem, out var told))
        {
            return problem;
        }

        db.Tell(told, import.Id, by);
        await work.Commit(ct);
        return import;
    }
}
