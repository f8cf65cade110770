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
        var heartbeat = Heartbeat(jobs, over.Token);

        try
        {
            await Handle(jobs, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Stopping: the jobs are handed over.
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

    private async Task Heartbeat(IReadOnlyList<Job> jobs, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(HeartbeatEvery, clock);

        while (!ct.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(ct);
                await Extend(jobs, ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                // The batch is over.
            }
            catch (Exception error)
            {
                // The database may be back before the lease is over.
                LogFailed(error, jobs.Count, "heartbeat");
            }
        }
    }

    private async Task Extend(IReadOnlyList<Job> jobs, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Scope.AcrossWorkspaces();
        await using var work = await db.Begin(ct);
        await scope.ServiceProvider.GetRequiredService<JobStore>().Heartbeat(jobs, ct);
        await work.Commit(ct);
    }

    [LoggerMessage(LogLevel.Warning, "A batch of {Count} {Kind} failed; tried again later")]
    private partial void LogFailed(Exception error, int count, string kind);
}
