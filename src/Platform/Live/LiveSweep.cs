using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CreatorFlow.Platform.Live;

/// <summary>
/// Every few seconds: ends the lines of people who are not any more what they were when they began to listen, and tells
/// when the node comes near its limits.
/// </summary>
internal sealed partial class LiveSweep(
    LiveLines lines,
    LiveFold fold,
    ILiveVisitors visitors,
    TellStrain strain,
    TimeProvider clock,
    ILogger<LiveSweep> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);

        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await Guarded(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The node stops.
        }
    }

    public async Task Once(CancellationToken ct)
    {
        fold.Forget();
        var listening = lines.All.Where(line => line.Visitor is not null).ToList();
        var changed = await visitors.Changed([.. listening.Select(line => line.Visitor!).Distinct()], ct);

        foreach (var line in listening.Where(line => changed.Contains(line.Visitor!)))
        {
            line.Cut();
        }

        await strain.Run(ct);
    }

    private async Task Guarded(CancellationToken ct)
    {
        try
        {
            await Once(ct);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogTrouble(error);
        }
    }

    [LoggerMessage(LogLevel.Error, "Looking after the open lines stumbles; trying again")]
    private partial void LogTrouble(Exception error);
}
