using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Channels.Connections;

/// <summary>
/// Gets fresh tokens for a shop and all shops of the same consent. The old pair stands until the new one is committed.
/// Runs in a scope of its own, since a call of any other operation may be waiting for it.
/// </summary>
internal sealed class RefreshTokens(IServiceScopeFactory scopes, ISecretBox box) : IDisposable
{
    // Two refreshes of one consent at once would spend the refresh token twice.
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Returns an access token other than <paramref name="used"/>.</summary>
    public async Task<string> Run(Guid workspaceId, Guid shopId, string used, CancellationToken ct)
    {
        await turn.WaitAsync(ct);

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            db.Scope.Enter(workspaceId);
            var shop = await db.Set<ShopConnection>().FirstAsync(row => row.Id == shopId, ct);
            var stored = shop.OpenAccessToken(box);

            if (stored != used)
            {
                return stored;
            }

            var channel = scope.ServiceProvider.GetServices<ISalesChannel>().Single(own => own.Key == shop.Channel);
            return await Refresh(db, channel, shop, ct);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    private async Task<string> Refresh(AppDb db, ISalesChannel channel, ShopConnection shop, CancellationToken ct)
    {
        try
        {
            var fresh = await channel.RefreshTokens(shop.OpenRefreshToken(box), ct);
            await Store(db, shop, fresh, ct);
            return fresh.AccessToken;
        }
        catch (ChannelFailure failure) when (failure.Kind == ChannelFailureKind.Reconnect)
        {
            // Another node may have been faster: then its token is the right one.
            var before = shop.AccessToken;
            await db.Entry(shop).ReloadAsync(ct);

            if (shop.AccessToken != before)
            {
                return shop.OpenAccessToken(box);
            }

            throw;
        }
    }

    private async Task Store(AppDb db, ShopConnection shop, ShopTokens fresh, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var together = await db.Set<ShopConnection>()
            .Where(row => row.Channel == shop.Channel && row.GrantedBy == shop.GrantedBy)
            .Where(row => row.Status != ConnectionStatus.Disconnected)
            .ToListAsync(ct);

        foreach (var one in together)
        {
            one.TakeTokens(fresh.Seal(box, one));
            db.Tell(new TokensRefreshed(one.Name), one.Id, Actor.System);
        }

        await work.Commit(ct);
    }
}
