namespace CreatorFlow.Channels.Diagnosis.Checks;

/// <summary>Does the seller's consent hold, and how long still? Only the seller can give it anew.</summary>
internal sealed class CheckConsent(TimeProvider clock) : IShopCheck
{
    /// <summary>The seller is asked this long before the end.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    public CheckName Name => CheckName.Consent;

    public Task<CheckResult> Run(CheckedShop shop, CancellationToken ct) => Task.FromResult(Look(shop));

    private CheckResult Look(CheckedShop shop)
    {
        var endsAt = shop.Connection.ConsentEndsAt;
        var left = endsAt - clock.GetUtcNow();

        if (shop.RefreshFault == ChannelFault.ConsentExpired || (!shop.HasAccess && left <= TimeSpan.Zero))
        {
            return new(CheckFinding.ConsentExpired) { TurnsAt = endsAt };
        }

        if (shop.RefreshFault == ChannelFault.ConsentRevoked)
        {
            return new(CheckFinding.ConsentRevoked) { TurnsAt = shop.Connection.LostAt };
        }

        if (!shop.HasAccess)
        {
            return CheckResult.NotChecked;
        }

        return new(left < Soon ? CheckFinding.ConsentEndsSoon : CheckFinding.ConsentHolds) { TurnsAt = endsAt };
    }
}
