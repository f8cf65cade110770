using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CreatorFlow.Platform.Live;

/// <summary>
/// Computes folded numbers anew and sends them: for those who listen alone, a few workspaces at a time, each at most a
/// few times a second, and the less often the longer it takes. It runs beside the tail, which never waits for it.
/// </summary>
internal sealed partial class LiveFold(
    LiveChannels channels, LiveLines lines, LiveNumbers numbers, TimeProvider clock, ILogger<LiveFold> log)
    : BackgroundService
{
    private const int WorkspacesAtOnce = 2;

    /// <summary>A workspace that is folded for so long rests this many times as long.</summary>
    private const int RestFactor = 4;

    private static readonly TimeSpan FoldEvery = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<(Guid Workspace, string Channel), bool> stale = new();
    private readonly ConcurrentDictionary<Guid, long> restsUntil = new();
    private readonly ConcurrentDictionary<(Guid Workspace, string Channel), long> computedAt = new();

    /// <summary>Numbers of the channel may differ now.</summary>
    public void Mark(Guid workspaceId, string channel)
    {
        if (lines.Hears(workspaceId, channel))
        {
            stale[(workspaceId, channel)] = true;
        }
    }

    /// <summary>Keeps nothing of workspaces in which nobody listens any more.</summary>
    public void Forget()
    {
        foreach (var gone in restsUntil.Keys.Where(own => lines.Of(own).Count == 0))
        {
            restsUntil.TryRemove(gone, out _);
        }

        foreach (var gone in computedAt.Keys.Where(own => lines.Of(own.Workspace).Count == 0))
        {
            computedAt.TryRemove(gone, out _);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, clock);

        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await Once(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The node stops.
        }
    }

    /// <summary>Folds what is stale or due, of the workspaces that do not rest.</summary>
    public Task Once(CancellationToken ct)
    {
        MarkDue();
        numbers.DropOld();
        var now = clock.GetTimestamp();
        var awake = stale.Keys.GroupBy(key => key.Workspace, key => key.Channel)
            .Where(own => restsUntil.GetValueOrDefault(own.Key) <= now)
            .ToList();

        return Parallel.ForEachAsync(
            awake,
            new ParallelOptions { MaxDegreeOfParallelism = WorkspacesAtOnce, CancellationToken = ct },
            async (own, stop) => await Fold(own.Key, [.. own], stop));
    }

    /// <summary>Some numbers change by themselves: with the time of day, or outside the log.</summary>
    private void MarkDue()
    {
        foreach (var plan in channels.Values.Where(plan => plan.Every is not null))
        {
            foreach (var workspaceId in lines.Workspaces.Where(own => lines.Hears(own, plan.Channel)))
            {
                var key = (workspaceId, plan.Channel);

                if (clock.GetElapsedTime(computedAt.GetOrAdd(key, _ => clock.GetTimestamp())) >= plan.Every)
                {
                    numbers.Forget(workspaceId, plan.Channel);
                    stale[key] = true;
                }
            }
        }
    }

    private async Task Fold(Guid workspaceId, IReadOnlyList<string> marked, CancellationToken ct)
    {
        var startedAt = clock.GetTimestamp();

        try
        {
            foreach (var channel in marked)
            {
                stale.TryRemove((workspaceId, channel), out _);
                computedAt[(workspaceId, channel)] = startedAt;
            }

            var heard = marked.Where(channel => lines.Hears(workspaceId, channel)).ToList();

            foreach (var (channel, number) in await numbers.Of(workspaceId, heard, ct))
            {
                lines.Show(workspaceId, channel, number);
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogTrouble(error);
            marked.ToList().ForEach(channel => Mark(workspaceId, channel));
        }

        Rest(workspaceId, clock.GetElapsedTime(startedAt));
    }

    private void Rest(Guid workspaceId, TimeSpan took)
    {
        var rest = took * RestFactor;
        var ticks = (rest > FoldEvery ? rest : FoldEvery).TotalSeconds * clock.TimestampFrequency;
        restsUntil[workspaceId] = clock.GetTimestamp() + (long)ticks;
    }

    [LoggerMessage(LogLevel.Error, "Folding the numbers of a workspace stumbles; trying again")]
    private partial void LogTrouble(Exception error);
}
