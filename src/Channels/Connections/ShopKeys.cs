using System.Collections.Concurrent;
using System.Security.Cryptography;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Channels.Connections;

/// <summary>A shop's channel and the key to it.</summary>
internal sealed record ChannelKey(string Channel, ShopKey Key);

/// <summary>
/// The keys of connected shops. Many calls go out at the same time, so a key is read in a scope of its own and kept for
/// a moment; another node's change is noticed after that.
/// </summary>
internal sealed class ShopKeys(IServiceScopeFactory scopes, ISecretBox box, TimeProvider clock)
{
    private const int MaxKept = 20_000;
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<Guid, Kept> kept = new();

    /// <summary>The key; a failure of kind Reconnect when there is none.</summary>
    public async ValueTask<ChannelKey> Find(Guid workspaceId, Guid shopId, CancellationToken ct)
    {
        if (kept.TryGetValue(shopId, out var known)
            && known.WorkspaceId == workspaceId
            && known.Until > clock.GetUtcNow())
        {
            return known.Key;
        }

        var key = await Load(workspaceId, shopId, ct);

        if (kept.Count >= MaxKept)
        {
            kept.Clear();
        }

        kept[shopId] = new(workspaceId, key, clock.GetUtcNow() + KeptFor);
        return key;
    }

    public void Forget(Guid shopId) => kept.TryRemove(shopId, out _);

    private async Task<ChannelKey> Load(Guid workspaceId, Guid shopId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Scope.Enter(workspaceId);
        var shop = await db.Set<ShopConnection>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == shopId, ct);

        if (shop is not { Status: ConnectionStatus.Connected })
        {
            throw new ChannelFailure(ChannelFailureKind.Reconnect, "The shop is not connected.");
        }

        try
        {
            return new(shop.Channel, shop.KeyWith(shop.OpenAccessToken(box)));
        }
        catch (CryptographicException lost)
        {
            throw new ChannelFailure(
                ChannelFailureKind.Reconnect,
                "The key that sealed the shop's tokens is gone: connect the shop again.",
                inner: lost);
        }
    }

    private sealed record Kept(Guid WorkspaceId, ChannelKey Key, DateTimeOffset Until);
}
