using CreatorFlow.Platform.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CreatorFlow.Platform.Jobs;

/// <summary>
/// Runs one claimed batch in its workspace, keeps its lease alive, and settles it when the handler did not.
/// </summary>
internal sealed partial class JobRunner(IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobRunner> log)
{
    private static readonly TimeSpan PauseAfterConflict = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan HeartbeatEvery = JobStore.Lease / 4;

    public async Task Run(IReadOnlyList<Job> jobs, CancellationToken ct)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var heartbeat = Heartbeat([.. jobs.Select(job => job.Id)], over.Token);

        try
        {
            await Handle(jobs, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Stopping: the jobs are taken over at the next start.
        }
        catch (Exception error)
        {
            LogFailed(error, jobs.Count, jobs[0].Kind);
            await PutBack(jobs, error, ct);
        }
        finally
        {
            await over.CancelAsync();
            await heartbeat;
        }
    }

    private async Task Handle(IReadOnlyList<Job> jobs, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Scope.Enter(jobs[0].WorkspaceId);
        var batch = new JobBatch(jobs, scope.ServiceProvider.GetRequiredService<JobStore>());
        var handler = scope.ServiceProvider.GetServices<IJobHandler>().Single(own => own.Kind == jobs[0].Kind);

        await handler.Run(batch, ct);

        if (!batch.IsSettled)
        {
            await using var work = await db.Begin(ct);
            await batch.Settle(ct);
            await work.Commit(ct);
        }
    }

    private async Task PutBack(IReadOnlyList<Job> jobs, Exception error, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            db.Scope.Enter(jobs[0].WorkspaceId);
            var batch = new JobBatch(jobs, scope.ServiceProvider.GetRequiredService<JobStore>());

            foreach (var job in jobs)
            {
                batch.Retry(job, error.Message, Conflicts.IsConflict(error) ? PauseAfterConflict : null);
            }

            await using var work = await db.Begin(ct);
            await batch.Settle(ct);
            await work.Commit(ct);
        }
        catch (Exception second) when (second is not OperationCanceledException)
        {
            // The lease runs out and the jobs come back by themselves.
            LogFailed(second, jobs.Count, jobs[0].Kind);
        }
    }

    private async Task Heartbeat(Guid[] ids, CancellationToken ct)
    {
        try
        {
            using var timer = new PeriodicTimer(HeartbeatEvery, clock);

            while (await timer.WaitForNextTickAsync(ct))
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<AppDb>();
                db.Scope.AcrossWorkspaces();
                await using var work = await db.Begin(ct);
                await scope.ServiceProvider.GetRequiredService<JobStore>().Heartbeat(ids, ct);
                await work.Commit(ct);
            }
        }
        catch (OperationCanceledException)
        {
            // The batch is over.
        }
        catch (Exception error)
        {
            LogFailed(error, ids.Length, "heartbeat");
        }
    }

    [LoggerMessage(LogLevel.Warning, "A batch of {Count} {Kind} failed; tried again later")]
    private partial void LogFailed(Exception error, int count, string kind);
}
