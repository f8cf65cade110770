using CreatorFlow.Platform.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CreatorFlow.Platform.Facts;

/// <summary>
/// Keeps every reaction up to date: one loop each, woken by commits. Between two batches a loop rests for a multiple of
/// what the last one took: where the machine is busy, more facts share a batch, instead of each commit costing a small
/// one of every reaction.
/// </summary>
internal sealed partial class ReactionLoops(
    IServiceScopeFactory scopes, ReactionRunner runner, Wakeups wakeups, TimeProvider clock, ILogger<ReactionLoops> log)
    : BackgroundService
{
    private const int RestsForEachWorked = 4;

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMilliseconds(200);
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
                var began = clock.GetTimestamp();

                while (await runner.Step(name, ct))
                {
                    // More facts wait.
                    began = clock.GetTimestamp();
                }

                await Rest(clock.GetElapsedTime(began), ct);
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

    private Task Rest(TimeSpan worked, CancellationToken ct)
    {
        var rest = worked * RestsForEachWorked;
        return Task.Delay(rest < LongestRest ? rest : LongestRest, clock, ct);
    }

    [LoggerMessage(LogLevel.Error, "Reaction {Reaction} stumbles; trying again")]
    private partial void LogTrouble(Exception error, string reaction);
}
