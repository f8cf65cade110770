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

        var channel = scope.ServiceProvider.GetServices<ISalesChannel>().Single(own => own.Key == shop.Channel);

        // Who asked may leave: a refresh token that was spent for a pair nobody stored would end the consent.
        using var inTime = new CancellationTokenSource(TokenLease.LongestWork, clock);

        try
        {
            return await Refresh(db, channel, shop, used, inTime.Token);
        }
        catch (OperationCanceledException late) when (inTime.IsCancellationRequested)
        {
            throw new ChannelFailure(ChannelFailureKind.Retry, "Fresh tokens took too long.", inner: late);
        }
        finally
        {
            await Release(db, shop, holder);
        }
    }

    private async Task<string> Refresh(
        AppDb db, ISalesChannel channel, ShopConnection asked, string used, CancellationToken ct)
    {
        // Another one may have been at the end of it between the look and the lease.
        var together = await Together(db, asked).AsNoTracking().ToListAsync(ct);
        var shop = together.Single(own => own.Id == asked.Id);

        if (shop.OpenAccessToken(box) is var latest && latest != used)
        {
            return latest;
        }

        try
        {
            var fresh = await channel.RefreshTokens(shop.OpenRefreshToken(box), ct);
            return await Store(db, shop, together, fresh, ct);
        }
        catch (ChannelFailure failure)
        {
            // The seller may have agreed again meanwhile: then what came of that is the right one.
            if (failure.Kind == ChannelFailureKind.Reconnect
                && await Read(db, shop.Id, ct) is var now && now.AccessToken != shop.AccessToken)
            {
                return now.OpenAccessToken(box);
            }

            throw;
        }
    }

    /// <summary>
    /// Only over the tokens that stood there before the call: what a new consent stored meanwhile, or before that with
    /// a longer life for a shop beside this one, stays.
    /// </summary>
    private async Task<string> Store(
        AppDb db, ShopConnection shop, List<ShopConnection> before, ShopTokens fresh, CancellationToken ct)
    {
        var replaced = before.Where(own => own.AccessExpiresAt <= shop.AccessExpiresAt)
            .ToDictionary(own => own.Id, own => own.AccessToken);
        await using var work = await db.Begin(ct);

        foreach (var one in await Lock(db, shop, ct))
        {
            if (replaced.GetValueOrDefault(one.Id) == one.AccessToken)
            {
                one.TakeTokens(fresh.Seal(box, one), clock.GetUtcNow());
                db.Tell(new TokensRefreshed(one.Name), one.Id, Actor.System);
            }
        }

        await work.Commit(ct);
        return (await Read(db, shop.Id, ct)).OpenAccessToken(box);
    }

    private static async Task Release(AppDb db, ShopConnection shop, Guid holder)
    {
        await using var work = await db.Begin(CancellationToken.None);
        await TokenLease.End(db, shop, holder, CancellationToken.None);
        await work.Commit(CancellationToken.None);
    }

    /// <summary>The shop and those of the same consent, in one order, nobody else writing them.</summary>
    private static async Task<List<ShopConnection>> Lock(AppDb db, ShopConnection shop, CancellationToken ct)
    {
        if (db.IsPostgres)
        {
            await db.Set<ShopConnection>().FromSql(
                $"""
                 SELECT * FROM shop_connections WHERE workspace_id = {db.Scope.Id} AND channel = {shop.Channel}
                 AND (id = {shop.Id} OR (granted_by = {shop.GrantedBy} AND granted_by <> ''))
                 ORDER BY id FOR UPDATE
                 """).AsNoTracking().ToListAsync(ct);
        }

        return await Together(db, shop).ToListAsync(ct);
    }

    private static IQueryable<ShopConnection> Together(AppDb db, ShopConnection shop) => db.Set<ShopConnection>()
        .Where(row => row.Channel == shop.Channel)
        .Where(row => row.Id == shop.Id || (row.GrantedBy == shop.GrantedBy && row.GrantedBy != ""))
        .Where(row => row.Id == shop.Id || row.Status != ConnectionStatus.Disconnected);

    private static Task<ShopConnection> Read(AppDb db, Guid shopId, CancellationToken ct) =>
        db.Set<ShopConnection>().AsNoTracking().FirstAsync(row => row.Id == shopId, ct);
}
