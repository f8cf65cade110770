using CreatorFlow.Platform.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CreatorFlow.Platform.Jobs;

/// <summary>
/// Runs the queue: one loop for each kind of job hands out batches, and one takes over from dead nodes.
/// </summary>
internal sealed partial class JobLoops(
    IServiceScopeFactory scopes, JobClock times, JobRunner runner, Wakeups wakeups, TimeProvider clock,
    ILogger<JobLoops> log)
    : BackgroundService
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan TakeOverEvery = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TakeOver(atStart: true, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll([.. times.Kinds.Select(kind => Loop(kind, stoppingToken)), TakeOverLoop(stoppingToken)]);

    private async Task Loop(string kind, CancellationToken ct)
    {
        var limits = times.LimitsOf(kind);
        var bell = wakeups.Listen(JobQueue.TopicOf(kind));
        var busy = new LanesAtWork(limits);
        using var free = new SemaphoreSlim(limits.BatchesAtOnce);

        while (!ct.IsCancellationRequested)
        {
            try
            {
                await free.WaitAsync(ct);
                var jobs = await ClaimOrRelease(kind, limits, busy, free, ct);

                if (jobs is null)
                {
                    await bell.Wait(LookAgain, clock, ct);
                    continue;
                }

                _ = Work(jobs, busy, free, bell: JobQueue.TopicOf(kind), ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                LogTrouble(error, kind);
                await Task.Delay(LookAgain, clock, CancellationToken.None);
            }
        }
    }

    private async Task<IReadOnlyList<Job>?> ClaimOrRelease(
        string kind, JobLimits limits, LanesAtWork busy, SemaphoreSlim free, CancellationToken ct)
    {
        IReadOnlyList<Job>? jobs = null;

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<AppDb>().Scope.AcrossWorkspaces();
            var store = scope.ServiceProvider.GetRequiredService<JobStore>();
            jobs = await store.Claim(kind, limits.BatchSize, busy.Full, ct) is { Count: > 0 } some ? some : null;
            return jobs;
        }
        finally
        {
            if (jobs is null)
            {
                free.Release();
            }
            else
            {
                busy.Begin(jobs[0]);
            }
        }
    }

    private async Task Work(
        IReadOnlyList<Job> jobs, LanesAtWork busy, SemaphoreSlim free, string bell, CancellationToken ct)
    {
        try
        {
            await runner.Run(jobs, ct);
        }
        finally
        {
            busy.End(jobs[0]);

            if (!ct.IsCancellationRequested)
            {
                free.Release();
                wakeups.Wake(bell);
            }
        }
    }

    private async Task TakeOverLoop(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TakeOverEvery, clock);

        while (await timer.WaitForNextTickAsync(ct))
        {
            try
            {
                await TakeOver(atStart: false, ct);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                LogTrouble(error, "take-over");
            }
        }
    }

    private async Task TakeOver(bool atStart, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Scope.AcrossWorkspaces();
        await using var work = await db.Begin(ct);

        if (await scope.ServiceProvider.GetRequiredService<JobStore>().TakeOver(atStart, ct) is > 0 and var count)
        {
            await work.Commit(ct);
            LogTakenOver(count);
        }
    }

    [LoggerMessage(LogLevel.Error, "The queue of {Kind} stumbles; trying again")]
    private partial void LogTrouble(Exception error, string kind);

    [LoggerMessage(LogLevel.Information, "{Count} jobs of a stopped process are queued again")]
    private partial void LogTakenOver(int count);

    /// <summary>Which lanes have as many batches at work as they may.</summary>
    private sealed class LanesAtWork(JobLimits limits)
    {
        private readonly Dictionary<LaneKey, int> batches = [];

        public IReadOnlyCollection<LaneKey> Full
        {
            get
            {
                lock (batches)
                {
                    return [.. batches.Where(lane => lane.Value >= limits.BatchesPerLane).Select(lane => lane.Key)];
                }
            }
        }

        public void Begin(Job job)
        {
            lock (batches)
            {
                var lane = new LaneKey(job.WorkspaceId, job.Lane);
                batches[lane] = batches.GetValueOrDefault(lane) + 1;
            }
        }

        public void End(Job job)
        {
            lock (batches)
            {
                var lane = new LaneKey(job.WorkspaceId, job.Lane);

                if (--batches[lane] == 0)
                {
                    batches.Remove(lane);
                }
            }
        }
    }
}
