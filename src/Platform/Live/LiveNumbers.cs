using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Platform.Live;

/// <summary>Folded numbers and the place in the log that they at least include.</summary>
internal sealed record LiveNumber(FactCursor At, object Values);

/// <summary>
/// Computes folded numbers, for all who ask at once only once. What was computed is kept for a moment, until a fact may
/// have changed it; a reader who listens already is told of such a fact by the fold.
/// </summary>
internal sealed class LiveNumbers(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<(Guid Workspace, string Channel), Kept> kept = new();

    /// <summary>The numbers of these channels, by channel; channels without numbers are left out.</summary>
    public async Task<Dictionary<string, LiveNumber>> Of(
        Guid workspaceId, IReadOnlyCollection<string> channels, CancellationToken ct)
    {
        var found = new Dictionary<string, LiveNumber>(StringComparer.Ordinal);

        foreach (var channel in channels)
        {
            if (await Fresh((workspaceId, channel)).Number.WaitAsync(ct) is { } number)
            {
                found[channel] = number;
            }
        }

        return found;
    }

    /// <summary>A fact may have changed them.</summary>
    public void Forget(Guid workspaceId, string channel) => kept.TryRemove((workspaceId, channel), out _);

    /// <summary>Drops what nobody asked for lately.</summary>
    public void DropOld()
    {
        foreach (var own in kept.Where(own => IsOld(own.Value)))
        {
            kept.TryRemove(own);
        }
    }

    private Kept Fresh((Guid Workspace, string Channel) key)
    {
        if (kept.TryGetValue(key, out var own) && !IsOld(own))
        {
            return own;
        }

        var made = new Kept(clock.GetTimestamp(), new(() => Compute(key.Workspace, key.Channel)));
        return own is null
            ? kept.GetOrAdd(key, made)
            : kept.TryUpdate(key, made, own) ? made : kept.GetOrAdd(key, made);
    }

    private bool IsOld(Kept own) => clock.GetElapsedTime(own.StartedAt) > KeptFor || own.Number.IsFaulted;

    // Shared by all who ask, so nobody's leaving ends it; every query has its own limit of time.
    private async Task<LiveNumber?> Compute(Guid workspaceId, string channel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AppDb>().Scope.Enter(workspaceId);
        var own = scope.ServiceProvider.GetServices<ILiveValues>().Where(own => own.Channel == channel).ToList();

        if (own.Count == 0)
        {
            return null;
        }

        var at = await scope.ServiceProvider.GetRequiredService<FactLog>().End(CancellationToken.None);
        var values = new List<object>();

        foreach (var each in own)
        {
            values.Add(await each.Compute(CancellationToken.None));
        }

        return new(at, values is [var only] ? only : Merged(values));
    }

    private static JsonObject Merged(IEnumerable<object> values)
    {
        var merged = new JsonObject();

        foreach (var (name, value) in values.SelectMany(own =>
            JsonSerializer.SerializeToNode(own, own.GetType(), FactKinds.JsonOptions)!.AsObject().ToList()))
        {
            merged[name] = value?.DeepClone();
        }

        return merged;
    }

    private sealed record Kept(long StartedAt, Lazy<Task<LiveNumber?>> Computing)
    {
        public Task<LiveNumber?> Number => Computing.Value;
    }
}
