using CreatorFlow.Channels.Limits;
using CreatorFlow.Platform;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CreatorFlow.Channels.Health;

/// <summary>Every few seconds: writes down what the calls came to, and reads the limits that people set.</summary>
internal sealed partial class CallLogLoop(
    IServiceScopeFactory scopes, PlatformOptions options, TimeProvider clock, ILogger<CallLogLoop> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.RunLoops)
        {
            return;
        }

        using var timer = new PeriodicTimer(Every, clock);

        try
        {
            // At once: people's limits hold for the first calls too.
            await Guarded(stoppingToken);

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

    /// <summary>One round, each half in a scope of its own.</summary>
    public async Task Once(CancellationToken ct)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ReadLimits>().Run(ct);
        }

        await using (var scope = scopes.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<WriteCalls>().Run(ct);
        }
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

    [LoggerMessage(LogLevel.Warning, "The figures of calls were not written down; trying again")]
    private partial void LogTrouble(Exception error);
}
