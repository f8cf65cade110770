using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CreatorFlow.Platform.Live;

/// <summary>
/// Tails the fact log and tells this node's browsers at once; numbers are only marked, for <see cref="LiveFold"/>.
/// Every node does this for its own lines; no broker is needed.
/// </summary>
internal sealed partial class LiveTail(
    IServiceScopeFactory scopes,
    LiveChannels channels,
    LiveLines lines,
    LiveFeed feed,
    LivePosition position,
    LiveNumbers numbers,
    LiveFold fold,
    LiveLoad load,
    ILiveVisitors visitors,
    Wakeups wakeups,
    TimeProvider clock,
    ILogger<LiveTail> log) : BackgroundService
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var bell = wakeups.Listen(Wakeups.Facts);
        FactCursor? at = null;

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                at ??= await End(stoppingToken);
                at = await Forward(at.Value, stoppingToken);
                position.Reached(at.Value);
                load.Looked();
                await bell.Wait(LookAgain, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                LogTrouble(error);
                await Task.Delay(LookAgain, clock, CancellationToken.None);
            }
        }
    }

    /// <summary>Tells everything behind the cursor; answers where the log ends.</summary>
    public async Task<FactCursor> Forward(FactCursor cursor, CancellationToken ct)
    {
        while (await Read(cursor, ct) is { Count: > 0 } facts)
        {
            foreach (var own in facts.GroupBy(fact => fact.WorkspaceId))
            {
                Tell(own.Key, [.. own]);
            }

            cursor = facts[^1].Cursor;

            if (facts.Count < LiveFeed.FactsPerPage)
            {
                break;
            }
        }

        return cursor;
    }

    private void Tell(Guid workspaceId, IReadOnlyList<Fact> facts)
    {
        var own = lines.Of(workspaceId);

        if (own.Count > 0 && facts.Select(feed.Told).OfType<LiveFact>().ToList() is { Count: > 0 } told)
        {
            lines.Tell(workspaceId, told);
        }

        foreach (var channel in facts.Select(fact => fact.Kind).Distinct().SelectMany(channels.ValuesOf).Distinct())
        {
            numbers.Forget(workspaceId, channel);
            fold.Mark(workspaceId, channel);
        }

        var left = facts.Where(fact => visitors.LeavingKinds.Contains(fact.Kind))
            .Select(fact => fact.SubjectId).ToHashSet();

        foreach (var line in own.Where(line => left.Contains(line.Visitor!.UserId)))
        {
            line.Cut();
        }
    }

    private async Task<IReadOnlyList<Fact>> Read(FactCursor cursor, CancellationToken ct)
    {
        await using var scope = Across();
        return await scope.ServiceProvider.GetRequiredService<FactLog>().After(cursor, LiveFeed.FactsPerPage, ct);
    }

    private async Task<FactCursor> End(CancellationToken ct)
    {
        await using var scope = Across();
        return await scope.ServiceProvider.GetRequiredService<FactLog>().End(ct);
    }

    private AsyncServiceScope Across()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AppDb>().Scope.AcrossWorkspaces();
        return scope;
    }

    [LoggerMessage(LogLevel.Error, "The live feed stumbles; trying again")]
    private partial void LogTrouble(Exception error);
}
