using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;

namespace CreatorFlow.Channels.Diagnosis.Checks;

/// <summary>Is our access token accepted? One that ran out is refreshed.</summary>
internal sealed class CheckToken(AppDb db, RefreshTokens refresh, TimeProvider clock) : IShopCheck
{
    public CheckName Name => CheckName.Token;

    public async Task<CheckResult> Run(CheckedShop shop, CancellationToken ct)
    {
        if (shop.AccessToken is null)
        {
            return new(CheckFinding.TokenKeyLost);
        }

        if (shop.Pulse is null)
        {
            return CheckResult.NotChecked;
        }

        if (shop.HasAccess)
        {
            return new(CheckFinding.TokenTaken) { TurnsAt = shop.Connection.AccessExpiresAt };
        }

        // A call that failed for something else says nothing of the token: it is not spent for that.
        return shop.LookFault == ChannelFault.Token || shop.Connection.AccessExpiresAt <= clock.GetUtcNow()
            ? await Refresh(shop, shop.AccessToken, ct)
            : new(CheckFinding.TokenUnclear);
    }

    private async Task<CheckResult> Refresh(CheckedShop shop, string used, CancellationToken ct)
    {
        try
        {
            var fresh = await refresh.Run(db.Scope.Id, shop.Connection.Id, used, ct);
            return await shop.Look(fresh, ct) is { } failure && !shop.HasAccess
                ? new(CheckFinding.TokenUnclear, failure.Message)
                : new(CheckFinding.TokenRefreshed);
        }
        catch (ChannelFailure failure)
        {
            shop.RefreshFault = shop.Probe.FaultOf(failure);
            return shop.RefreshFault is ChannelFault.ConsentExpired or ChannelFault.ConsentRevoked
                ? new(CheckFinding.TokenRefused, failure.Message)
                : new(CheckFinding.TokenUnclear, failure.Message);
        }
    }
}
