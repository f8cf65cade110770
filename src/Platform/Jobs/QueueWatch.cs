using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Inbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CreatorFlow.Platform.Jobs;

/// <summary>Looks at the queue now and then, for the metrics; every node tells the same.</summary>
internal sealed partial class QueueWatch(
    IServiceScopeFactory scopes, JobMeter meter, TimeProvider clock, ILogger<QueueWatch> log) : BackgroundService
{
    private const int MostLag = 100_000;
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(15);

    /// <summary>Looks once.</summary>
    public async Task Look(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Scope.AcrossWorkspaces();
        var now = clock.GetUtcNow();
        var jobs = await db.Set<JobRow>()
            .GroupBy(job => new { job.Kind, job.State })
            .Select(same => new
            {
                same.Key.Kind, same.Key.State, Count = same.LongCount(), First = same.Min(job => job.DueAt),
            })
            .ToListAsync(ct);
        var unread = await db.Set<InboxRow>().Where(InboxRow.IsToRead)
            .LongCountAsync(row => row.WorkspaceId != Guid.Empty, ct);
        var lags = new Dictionary<string, long>();

        foreach (var reaction in scope.ServiceProvider.GetServices<IReaction>())
        {
            lags[reaction.Name] = await Lag(db, reaction.Name, ct);
        }

        meter.Look(new(
            [.. jobs.Select(own => new QueueDepth(
                own.Kind, StateText(own.State), own.Count,
                own.State == JobState.Ready ? Math.Max(0, (now - own.First).TotalSeconds) : 0))],
            lags,
            unread));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(stoppingToken);
                await Look(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                LogTrouble(error);
            }
        }
    }

    private static async Task<long> Lag(AppDb db, string reaction, CancellationToken ct)
    {
        var at = await db.Set<Checkpoint>().AsNoTracking().FirstOrDefaultAsync(own => own.Reaction == reaction, ct);
        var (tx, position) = (at?.Tx ?? 0, at?.Position ?? 0);
        return await db.Set<FactRow>()
            .Where(row => row.Tx > tx || (row.Tx == tx && row.Position > position))
            .Take(MostLag).LongCountAsync(ct);
    }

    private static string StateText(JobState state) => state switch
    {
        JobState.Ready => "ready",
        JobState.Running => "running",
        _ => "dead",
    };

    [LoggerMessage(LogLevel.Warning, "The queue could not be looked at; trying again")]
    private partial void LogTrouble(Exception error);
}
