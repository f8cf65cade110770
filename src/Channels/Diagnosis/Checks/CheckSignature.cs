namespace CreatorFlow.Channels.Diagnosis.Checks;

/// <summary>Does the channel take our signature? It does not when the app's secret here is another one.</summary>
internal sealed class CheckSignature : IShopCheck
{
    public CheckName Name => CheckName.Signature;

    public async Task<CheckResult> Run(CheckedShop shop, CancellationToken ct)
    {
        if (shop.Pulse is null || shop.AccessToken is not { } token)
        {
            return CheckResult.NotChecked;
        }

        if (await shop.Look(token, ct) is not { } failure)
        {
            return new(CheckFinding.SignatureTaken);
        }

        return shop.Probe.FaultOf(failure) switch
        {
            ChannelFault.Signature => new(CheckFinding.SignatureRefused, failure.Message),
            ChannelFault.Clock or ChannelFault.Down or ChannelFault.None =>
                new(CheckFinding.SignatureUnclear, failure.Message),
            _ => new(CheckFinding.SignatureTaken),
        };
    }
}
