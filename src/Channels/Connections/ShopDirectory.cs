using System.Collections.Concurrent;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Channels.Connections;

/// <summary>Where a shop that a webhook names is at home.</summary>
internal sealed record KnownShop(Guid WorkspaceId, Guid ShopId);

/// <summary>
/// Finds the home of a shop by the channel's id. Every webhook passes here, so answers are kept for a short while;
/// another node's connect or disconnect is noticed after that.
/// </summary>
internal sealed class ShopDirectory(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private const int MaxKept = 20_000;
    private static readonly TimeSpan KnownFor = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan UnknownFor = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<(string Channel, string ExternalId), Kept> kept = new();
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Null when nobody here has connected it.</summary>
    public async ValueTask<KnownShop?> Find(string channel, string externalId, CancellationToken ct)
    {
        if (Fresh(channel, externalId) is { } fresh)
        {
            return fresh.Shop;
        }

        await turn.WaitAsync(ct);

        try
        {
            // Whoever waited finds what the one before has looked up.
            if (Fresh(channel, externalId) is { } meanwhile)
            {
                return meanwhile.Shop;
            }

            var shop = await Load(channel, externalId, ct);
            Keep(channel, externalId, shop);
            return shop;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Forget(string channel, IEnumerable<string> externalIds)
    {
        foreach (var id in externalIds)
        {
            kept.TryRemove((channel, id), out _);
        }
    }

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    private Kept? Fresh(string channel, string externalId) =>
        kept.TryGetValue((channel, externalId), out var known) && known.Until > clock.GetUtcNow() ? known : null;

    private void Keep(string channel, string externalId, KnownShop? shop)
    {
        if (kept.Count >= MaxKept)
        {
            kept.Clear();
        }

        kept[(channel, externalId)] = new(shop, clock.GetUtcNow() + (shop is null ? UnknownFor : KnownFor));
    }

    private async Task<KnownShop?> Load(string channel, string externalId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Scope.AcrossWorkspaces();
        return await db.Set<ShopConnection>()
            .Where(row => row.Channel == channel && row.ExternalId == externalId)
            .Where(row => row.Status != ConnectionStatus.Disconnected)
            .Select(row => new KnownShop(row.WorkspaceId, row.Id))
            .FirstOrDefaultAsync(ct);
    }

    private sealed record Kept(KnownShop? Shop, DateTimeOffset Until);
}
