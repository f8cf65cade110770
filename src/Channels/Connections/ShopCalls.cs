using System.Security.Cryptography;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Connections;

/// <summary>
/// Calls a shop with the key it is reached by. A token that ran out is refreshed once and the call repeated once; a shop
/// that no longer lets us in is marked so.
/// </summary>
internal sealed class ShopCalls(
    AppDb db, IEnumerable<ISalesChannel> channels, ISecretBox box, RefreshTokens refresh, LoseAccess loseAccess)
{
    public async Task<T> Run<T>(Guid shopId, Func<ISalesChannel, ShopKey, Task<T>> call, CancellationToken ct)
    {
        var shop = await db.Set<ShopConnection>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == shopId, ct);

        if (shop is not { Status: ConnectionStatus.Connected })
        {
            throw new ChannelFailure(ChannelFailureKind.Reconnect, "The shop is not connected.");
        }

        try
        {
            return await Call(shop, call, ct);
        }
        catch (ChannelFailure failure) when (failure.Kind == ChannelFailureKind.Reconnect)
        {
            await loseAccess.Run(shop.WorkspaceId, shop.Id, failure.Message, ct);
            throw;
        }
    }

    private async Task<T> Call<T>(ShopConnection shop, Func<ISalesChannel, ShopKey, Task<T>> call, CancellationToken ct)
    {
        var channel = channels.Single(own => own.Key == shop.Channel);
        var key = Key(shop);

        try
        {
            return await call(channel, key);
        }
        catch (AccessExpired)
        {
            key = key with { AccessToken = await refresh.Run(shop.WorkspaceId, shop.Id, key.AccessToken, ct) };
        }

        try
        {
            return await call(channel, key);
        }
        catch (AccessExpired still)
        {
            throw still.Failure;
        }
    }

    private ShopKey Key(ShopConnection shop)
    {
        try
        {
            return new(shop.Id, shop.ExternalId, shop.Cipher, shop.Currency, shop.OpenAccessToken(box));
        }
        catch (CryptographicException lost)
        {
            throw new ChannelFailure(
                ChannelFailureKind.Reconnect, "The key that sealed the shop's tokens is gone: connect the shop again.", inner: lost);
        }
    }
}
