using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Platform.Live;

/// <summary>The messages that one fact is to browsers; they are never sent apart.</summary>
internal sealed record LiveFact(FactCursor Cursor, IReadOnlyList<LiveMessage> Messages);

/// <summary>What was found behind a cursor.</summary>
/// <param name="End">Where to go on.</param>
/// <param name="More">True when the log goes on behind.</param>
internal sealed record LivePage(IReadOnlyList<LiveFact> Facts, FactCursor End, bool More);

/// <summary>What browsers of a workspace are owed of the log.</summary>
internal sealed class LiveFeed(IServiceScopeFactory scopes, LiveChannels channels)
{
    /// <summary>Facts that are read at once.</summary>
    public const int FactsPerPage = 1_000;

    /// <summary>The facts behind the cursor that are something to browsers, one page of the log, in order.</summary>
    public async Task<LivePage> After(Guid workspaceId, FactCursor cursor, CancellationToken ct)
    {
        await using var scope = In(workspaceId);
        var facts = await scope.ServiceProvider.GetRequiredService<FactLog>().After(cursor, FactsPerPage, ct);
        return new(
            [.. facts.Select(Told).OfType<LiveFact>()],
            facts.Count > 0 ? facts[^1].Cursor : cursor,
            facts.Count == FactsPerPage);
    }

    /// <summary>Where the log of the workspace ends now.</summary>
    public async Task<FactCursor> End(Guid workspaceId, CancellationToken ct)
    {
        await using var scope = In(workspaceId);
        return await scope.ServiceProvider.GetRequiredService<FactLog>().End(ct);
    }

    /// <summary>What a fact is to browsers; null when it is nothing.</summary>
    public LiveFact? Told(Fact fact)
    {
        List<LiveMessage>? messages = null;

        foreach (var (channel, told) in channels.Of(fact.Kind))
        {
            if (told.Of(fact) is { } payload)
            {
                (messages ??= []).Add(new(channel, fact.Cursor.ToString(), told.Name, payload));
            }
        }

        return messages is null ? null : new(fact.Cursor, messages);
    }

    private AsyncServiceScope In(Guid workspaceId)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AppDb>().Scope.Enter(workspaceId);
        return scope;
    }
}
