using CreatorFlow.Platform.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CreatorFlow.Platform.Facts;

/// <summary>Keeps every reaction up to date: one loop each, woken by commits.</summary>
internal sealed partial class ReactionLoops(
    IServiceScopeFactory scopes, ReactionRunner runner, Wakeups wakeups, TimeProvider clock, ILogger<ReactionLoops> log)
    : BackgroundService
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PauseAfterTrouble = TimeSpan.FromSeconds(2);

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var scope = scopes.CreateScope();
        var names = scope.ServiceProvider.GetServices<IReaction>().Select(reaction => reaction.Name).ToList();
        return Task.WhenAll(names.Select(name => Loop(name, stoppingToken)));
    }

    private async Task Loop(string name, CancellationToken ct)
    {
        var bell = wakeups.Listen(Wakeups.Facts);

        while (!ct.IsCancellationRequested)
        {
            try
            {
                while (await runner.Step(name, ct))
                {
                    // More facts wait.
                }

                await bell.Wait(LookAgain, clock, ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                LogTrouble(error, name);
                await Task.Delay(PauseAfterTrouble, clock, CancellationToken.None);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Reaction {Reaction} stumbles; trying again")]
    private partial void LogTrouble(Exception error, string reaction);
}
