using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CreatorFlow.Platform.Live;

/// <summary>
/// Tails the fact log and feeds this node's browsers: events as they come, numbers folded. Every node does this for its
/// own connections; no broker is needed.
/// </summary>
internal sealed partial class LiveTail(
    IServiceScopeFactory scopes,
    IHubContext<LiveHub> hub,
    LiveChannels channels,
    LiveListeners listeners,
    LiveFeed feed,
    LivePosition position,
    Wakeups wakeups,
    TimeProvider clock,
    ILogger<LiveTail> log) : BackgroundService
{
    private const int FactsAtOnce = 1_000;
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FoldEvery = TimeSpan.FromMilliseconds(150);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var bell = wakeups.Listen(Wakeups.Facts);
        FactCursor? at = null;
        var stale = new HashSet<(Guid Workspace, string Channel)>();

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                at ??= await End(stoppingToken);
                at = await Forward(at.Value, stale, stoppingToken);
                position.Reached(at.Value);

                if (stale.Count > 0)
                {
                    await Fold(stale, stoppingToken);
                    await Task.Delay(FoldEvery, clock, stoppingToken);
                }

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

    private async Task<FactCursor> Forward(
        FactCursor cursor, HashSet<(Guid Workspace, string Channel)> stale, CancellationToken ct)
    {
        while (await Read(cursor, ct) is { Count: > 0 } facts)
        {
            foreach (var fact in facts)
            {
                stale.UnionWith(channels.ValuesOf(fact.Kind).Select(channel => (fact.WorkspaceId, channel)));
                await Send(fact, ct);
            }

            cursor = facts[^1].Cursor;

            if (facts.Count < FactsAtOnce)
            {
                break;
            }
        }

        return cursor;
    }

    private async Task Send(Fact fact, CancellationToken ct)
    {
        var heard = feed.MessagesOf(fact).Where(message => listeners.Hears(fact.WorkspaceId, message.Channel));

        foreach (var message in heard)
        {
            await hub.Clients.Group(LiveHub.GroupOf(fact.WorkspaceId, message.Channel))
                .SendAsync("message", message, ct);
        }
    }

    private async Task Fold(HashSet<(Guid Workspace, string Channel)> stale, CancellationToken ct)
    {
        var heard = stale.Where(own => listeners.Hears(own.Workspace, own.Channel));

        foreach (var own in heard.GroupBy(own => own.Workspace))
        {
            var end = await feed.End(own.Key, ct);

            foreach (var (channel, values) in await feed.Values(own.Key, [.. own.Select(key => key.Channel)], ct))
            {
                await hub.Clients.Group(LiveHub.GroupOf(own.Key, channel))
                    .SendAsync("message", new LiveMessage(channel, end.ToString(), "values", values), ct);
            }
        }

        stale.Clear();
    }

    private async Task<IReadOnlyList<Fact>> Read(FactCursor cursor, CancellationToken ct)
    {
        await using var scope = Across();
        return await scope.ServiceProvider.GetRequiredService<FactLog>().After(cursor, FactsAtOnce, ct);
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
