using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Channels.Connections;

/// <summary>
/// Gets fresh tokens for a shop and all shops of the same consent, once over all nodes. The old pair stands until the
/// new one is committed: whoever comes after a crash in between tries it again. Runs in a scope of its own, since a
/// call of any other operation may be waiting for it.
/// </summary>
internal sealed class RefreshTokens(IServiceScopeFactory scopes, ISecretBox box, TimeProvider clock)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);
    private const int MaxLooks = 250;

    /// <summary>Returns an access token other than <paramref name="used"/>.</summary>
    public async Task<string> Run(Guid workspaceId, Guid shopId, string used, CancellationToken ct)
    {
        for (var look = 0; look < MaxLooks; look++)
        {
            if (await Once(workspaceId, shopId, used, ct) is { } token)
            {
                return token;
            }

            await Task.Delay(LookAgain, clock, ct);
        }

        throw new ChannelFailure(ChannelFailureKind.Retry, "The tokens are being refreshed by another node.");
    }

    /// <summary>Null while another one refreshes.</summary>
    private async Task<string?> Once(Guid workspaceId, Guid shopId, string used, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Scope.Enter(workspaceId);
        var shop = await Read(db, shopId, ct);

        if (shop.OpenAccessToken(box) is var stored && stored != used)
        {
            return stored;
        }

        if (await TokenLease.Take(db, shop, ct) is not { } holder)
        {
            return null;
        }

        // Another one may have been at the end of it between the look and the lease.
        if ((await Read(db, shopId, ct)).OpenAccessToken(box) is var latest && latest != used)
        {
            await Release(db, shop, holder, ct);
            return latest;
        }

        var channel = scope.ServiceProvider.GetServices<ISalesChannel>().Single(own => own.Key == shop.Channel);
        return await Refresh(db, channel, shop, holder, ct);
    }

    private async Task<string> Refresh(
        AppDb db, ISalesChannel channel, ShopConnection shop, Guid holder, CancellationToken ct)
    {
        try
        {
            var fresh = await channel.RefreshTokens(shop.OpenRefreshToken(box), ct);
            return await Store(db, shop, fresh, holder, ct);
        }
        catch (ChannelFailure failure)
        {
            await Release(db, shop, holder, ct);

            // The seller may have agreed again meanwhile: then what came of that is the right one.
            if (failure.Kind == ChannelFailureKind.Reconnect
                && await Read(db, shop.Id, ct) is var now && now.AccessToken != shop.AccessToken)
            {
                return now.OpenAccessToken(box);
            }

            throw;
        }
    }

    private async Task<string> Store(
        AppDb db, ShopConnection shop, ShopTokens fresh, Guid holder, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var together = await db.Set<ShopConnection>()
            .Where(row => row.Channel == shop.Channel)
            .Where(row => row.Id == shop.Id || (row.GrantedBy == shop.GrantedBy && row.GrantedBy != ""))
            .Where(row => row.Status != ConnectionStatus.Disconnected)
            .ToListAsync(ct);

        // Somebody stored another pair meanwhile: the one that lives longer is the younger one.
        foreach (var one in together.Where(
            one => one.AccessToken == shop.AccessToken || one.AccessExpiresAt < fresh.AccessExpiresAt))
        {
            one.TakeTokens(fresh.Seal(box, one), clock.GetUtcNow());
            db.Tell(new TokensRefreshed(one.Name), one.Id, Actor.System);
        }

        await TokenLease.End(db, shop, holder, ct);
        await work.Commit(ct);
        return (await Read(db, shop.Id, ct)).OpenAccessToken(box);
    }

    private static async Task Release(AppDb db, ShopConnection shop, Guid holder, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await TokenLease.End(db, shop, holder, ct);
        await work.Commit(ct);
    }

    private static Task<ShopConnection> Read(AppDb db, Guid shopId, CancellationToken ct) =>
        db.Set<ShopConnection>().AsNoTracking().FirstAsync(row => row.Id == shopId, ct);
}
