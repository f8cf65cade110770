using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Platform.Live;

/// <summary>What browsers of a workspace are owed: events after a cursor, and the numbers now.</summary>
internal sealed class LiveFeed(IServiceScopeFactory scopes, LiveChannels channels)
{
    /// <summary>A browser that was away for longer reloads what it shows.</summary>
    public const int MaxEventsAtOnce = 1_000;

    /// <summary>Events of these channels after the cursor, in order, and where the log ends.</summary>
    public async Task<(IReadOnlyList<LiveMessage> Messages, FactCursor End)> After(
        Guid workspaceId, FactCursor cursor, IReadOnlyCollection<string> names, CancellationToken ct)
    {
        await using var scope = In(workspaceId);
        var facts = await scope.ServiceProvider.GetRequiredService<FactLog>().After(cursor, MaxEventsAtOnce, ct);
        var messages = facts.SelectMany(MessagesOf).Where(message => names.Contains(message.Channel)).ToList();
        return (messages, facts.Count > 0 ? facts[^1].Cursor : cursor);
    }

    /// <summary>Where the log of the workspace ends now.</summary>
    public async Task<FactCursor> End(Guid workspaceId, CancellationToken ct)
    {
        await using var scope = In(workspaceId);
        return await scope.ServiceProvider.GetRequiredService<FactLog>().End(ct);
    }

    /// <summary>The folded numbers of these channels, by channel.</summary>
    public async Task<Dictionary<string, IReadOnlyDictionary<string, object>>> Values(
        Guid workspaceId, IReadOnlyCollection<string> names, CancellationToken ct)
    {
        await using var scope = In(workspaceId);
        var found = new Dictionary<string, IReadOnlyDictionary<string, object>>(StringComparer.Ordinal);

        foreach (var own in scope.ServiceProvider.GetServices<ILiveValues>().Where(own => names.Contains(own.Channel)))
        {
            var values = new Dictionary<string, object>(
                found.GetValueOrDefault(own.Channel) ?? new Dictionary<string, object>());

            foreach (var (name, value) in await own.Compute(ct))
            {
                values[name] = value;
            }

            found[own.Channel] = values;
        }

        return found;
    }

    /// <summary>The events a fact is to browsers.</summary>
    public IEnumerable<LiveMessage> MessagesOf(Fact fact)
    {
        foreach (var channel in channels.Of(fact.Kind))
        {
            if (channel.EventOf(fact) is var (name, data))
            {
                yield return new(channel.Name, fact.Cursor.ToString(), name, data);
            }
        }
    }

    private AsyncServiceScope In(Guid workspaceId)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AppDb>().Scope.Enter(workspaceId);
        return scope;
    }
}
