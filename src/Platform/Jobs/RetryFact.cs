using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Platform.Jobs;

/// <summary>
/// Hands a fact that was set aside to its reaction once more, alone: its effect and the end of the dead letter are one
/// commit. A fact that fails again stays set aside, with the new trouble.
/// </summary>
internal sealed class RetryFact(AppDb db, IServiceProvider services) : IJobHandler
{
    public const string JobKind = "platform.retry_fact";

    private const int MaxTroubleLength = 2_000;

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new() { BatchesAtOnce = 2 };

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var job = batch.Jobs[0];
        var id = Guid.ParseExact(job.Key, "N");
        batch.Done(job);

        try
        {
            await using var work = await db.Begin(ct);
            await Handle(id, ct);
            await batch.Settle(ct);
            await work.Commit(ct);
        }
        catch (Exception error) when (error is not OperationCanceledException && !Conflicts.IsConflict(error))
        {
            await SetAsideAgain(batch, id, error, ct);
        }
    }

    private async Task Handle(Guid id, CancellationToken ct)
    {
        if (await db.Set<DeadFact>().AsNoTracking().FirstOrDefaultAsync(own => own.Id == id, ct) is not { } dead
            || services.GetServices<IReaction>().FirstOrDefault(own => own.Name == dead.Reaction) is not { } reaction)
        {
            return;
        }

        var row = await db.Set<FactRow>().AsNoTracking().FirstAsync(own => own.Position == dead.Position, ct);
        await reaction.Handle([row.ToFact()], db, ct);
        await db.SaveChangesAsync(ct);
        await db.Set<DeadFact>().Where(own => own.Id == id).ExecuteDeleteAsync(ct);
    }

    private async Task SetAsideAgain(JobBatch batch, Guid id, Exception error, CancellationToken ct)
    {
        var trouble = error.ToString();
        trouble = trouble[..Math.Min(trouble.Length, MaxTroubleLength)];
        await using var work = await db.Begin(ct);
        await db.Set<DeadFact>().Where(own => own.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(own => own.Trouble, own => trouble), ct);
        await batch.Settle(ct);
        await work.Commit(ct);
    }
}
