using System.Collections.Concurrent;
using CreatorFlow.Platform.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CreatorFlow.Platform.Jobs;

/// <summary>
/// Runs the queue: one loop for each kind of job hands out batches, and one takes over from dead nodes. At the end
/// nothing new is begun, what is at work gets time to finish, and the rest is handed to whoever is still there.
/// </summary>
internal sealed partial class JobLoops(
    IServiceScopeFactory scopes, JobClock times, JobRunner runner, Wakeups wakeups, TimeProvider clock,
    ILogger<JobLoops> log)
    : BackgroundService
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan TakeOverEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TimeToFinish = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<Task, byte> atWork = new();
    private readonly CancellationTokenSource abort = new();

    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TakeOver(store => store.TakeOver(atStart: true, cancellationToken));
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        abort.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.WhenAll([.. times.Kinds.Select(kind => Loop(kind, stoppingToken)), TakeOverLoop(stoppingToken)]);
        await Finish();
    }

    private async Task Loop(string kind, CancellationToken ct)
    {
        var bell = wakeups.Listen(JobQueue.TopicOf(kind));
        var lanes = new LanesAtWork(times.LimitsOf(kind));
        using var free = new SemaphoreSlim(lanes.Limits.BatchesAtOnce);

        while (!ct.IsCancellationRequested)
        {
            try
            {
                if (!await HandOut(kind, lanes, free, ct))
                {
                    await bell.Wait(LookAgain, clock, ct);
                }
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                break;
            }
            catch (Exception error)
            {
                LogTrouble(error, kind);
                await Task.Delay(LookAgain, clock, CancellationToken.None);
            }
        }

        // Nobody may use the semaphore after it is gone.
        await Finished();
    }

    /// <summary>Waits for a free place, takes a batch for each that is free, and begins them. False: nothing is due.
    /// </summary>
    private async Task<bool> HandOut(string kind, LanesAtWork lanes, SemaphoreSlim free, CancellationToken ct)
    {
        await free.WaitAsync(ct);
        var slots = 1;

        while (slots < lanes.Limits.BatchesAtOnce && await free.WaitAsync(0, CancellationToken.None))
        {
            slots++;
        }

        var begun = 0;

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<AppDb>().Scope.AcrossWorkspaces();
            var store = scope.ServiceProvider.GetRequiredService<JobStore>();

            foreach (var jobs in await store.Take(kind, lanes, slots, ct))
            {
                lanes.Begin(jobs[0].LaneKey);
                begun++;
                Begin(Work(jobs, lanes, free));
            }
        }
        finally
        {
            if (slots > begun)
            {
                free.Release(slots - begun);
            }
        }

        return begun > 0;
    }

    private void Begin(Task work)
    {
        atWork[work] = 0;
        work.ContinueWith(
            (ended, own) => ((ConcurrentDictionary<Task, byte>)own!).TryRemove(ended, out _), atWork,
            CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private async Task Work(IReadOnlyList<Job> jobs, LanesAtWork lanes, SemaphoreSlim free)
    {
        try
        {
            await runner.Run(jobs, abort.Token);
        }
        finally
        {
            lanes.End(jobs[0].LaneKey);
            free.Release();
            wakeups.Wake(JobQueue.TopicOf(jobs[0].Kind));
        }
    }

    private async Task Finish()
    {
        try
        {
            await TakeOver(store => store.HandOver(CancellationToken.None));
        }
        catch (Exception error)
        {
            // The leases run out and others take over.
            LogTrouble(error, "hand-over");
        }
    }

    private async Task Finished()
    {
        try
        {
            await Task.WhenAll(atWork.Keys).WaitAsync(TimeToFinish, clock);
        }
        catch (TimeoutException)
        {
            await abort.CancelAsync();
            await Task.WhenAll(atWork.Keys);
        }
    }

    private async Task TakeOverLoop(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TakeOverEvery, clock);

        while (!ct.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(ct);
                await TakeOver(store => store.TakeOver(atStart: false, ct));
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                LogTrouble(error, "take-over");
            }
        }
    }

    private async Task TakeOver(Func<JobStore, Task<int>> take)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AppDb>().Scope.AcrossWorkspaces();

        if (await take(scope.ServiceProvider.GetRequiredService<JobStore>()) is > 0 and var count)
        {
            LogTakenOver(count);
        }
    }

    [LoggerMessage(LogLevel.Error, "The queue of {Kind} stumbles; trying again")]
    private partial void LogTrouble(Exception error, string kind);

    [LoggerMessage(LogLevel.Information, "{Count} jobs of a stopped process are queued again")]
    private partial void LogTakenOver(int count);
}
