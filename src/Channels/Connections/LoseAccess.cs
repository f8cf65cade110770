using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Channels.Connections;

/// <summary>
/// The channel no longer lets us in: the shop waits for the seller to connect again. Has a scope of its own.
/// </summary>
internal sealed class LoseAccess(IServiceScopeFactory scopes, IEnumerable<ISalesChannel> channels, ShopKeys keys)
{
    /// <summary>False when that was known.</summary>
    public async Task<bool> Run(Guid workspaceId, Guid shopId, string detail, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Scope.Enter(workspaceId);
        await using var work = await db.Begin(ct);
        var shop = await db.Set<ShopConnection>().FirstOrDefaultAsync(row => row.Id == shopId, ct);

        if (shop is null || !shop.LoseAccess(detail, db.Now))
        {
            return false;
        }

        var channel = channels.Single(own => own.Key == shop.Channel).Name;
        db.Tell(new ShopLostAccess(shop.Name, channel, detail), shop.Id, Actor.Channel(channel));
        await work.Commit(ct);
        keys.Forget(shopId);
        return true;
    }
}
