using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.Connections;

/// <summary>
/// Calls a shop with the key it is reached by. A token that ran out is refreshed once and the call repeated once; a
/// shop that no longer lets us in is marked so, and so is a consent that does not cover the call. Calls may go out side
/// by side.
/// </summary>
internal sealed class ShopCalls(
    WorkspaceScope workspace,
    ShopKeys keys,
    IEnumerable<ISalesChannel> channels,
    RefreshTokens refresh,
    LoseAccess loseAccess,
    MissScopes missScopes)
{
    public async Task<T> Run<T>(Guid shopId, Func<ISalesChannel, ShopKey, Task<T>> call, CancellationToken ct)
    {
        var workspaceId = workspace.Id;

        try
        {
            var (channelKey, key) = await keys.Find(workspaceId, shopId, ct);
            var channel = channels.Single(own => own.Key == channelKey);
            return await Call(workspaceId, channel, key, call, ct);
        }
        catch (ChannelFailure failure) when (failure.Kind == ChannelFailureKind.Reconnect)
        {
            await loseAccess.Run(workspaceId, shopId, failure.Message, ct);
            throw;
        }
        catch (ChannelFailure failure) when (failure.Kind == ChannelFailureKind.ScopeMissing)
        {
            await missScopes.Run(workspaceId, shopId, ct);
            throw;
        }
    }

    private async Task<T> Call<T>(
        Guid workspaceId,
        ISalesChannel channel,
        ShopKey key,
        Func<ISalesChannel, ShopKey, Task<T>> call,
        CancellationToken ct)
    {
        try
        {
            return await call(channel, key);
        }
        catch (AccessExpired)
        {
            key = key with { AccessToken = await refresh.Run(workspaceId, key.Id, key.AccessToken, ct) };
            keys.Forget(key.Id);
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
}
