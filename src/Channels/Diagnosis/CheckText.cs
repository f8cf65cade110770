using CreatorFlow.Ui;

namespace CreatorFlow.Channels.Diagnosis;

/// <summary>What a check says to a person: what was found, and what to do about it.</summary>
internal static class CheckText
{
    public static string Name(CheckName name) => name switch
    {
        CheckName.Reach => ChannelsWords.CheckReach,
        CheckName.Clock => ChannelsWords.CheckClock,
        CheckName.Signature => ChannelsWords.CheckSignature,
        CheckName.Token => ChannelsWords.CheckToken,
        CheckName.Consent => ChannelsWords.CheckConsent,
        CheckName.Shop => ChannelsWords.CheckShop,
        CheckName.Scopes => ChannelsWords.CheckScopes,
        CheckName.Webhooks => ChannelsWords.CheckWebhooks,
        _ => ChannelsWords.CheckWebhookAddress,
    };

    public static string Found(ShopCheck check) => check.Finding switch
    {
        CheckFinding.ChannelAnswers => ChannelsWords.FoundChannelAnswers,
        CheckFinding.ChannelDown => ChannelsWords.FoundChannelDown,
        CheckFinding.ClockRight => ChannelsWords.FoundClockRight(Number(check)),
        CheckFinding.ClockAhead => ChannelsWords.FoundClockAhead(Number(check)),
        CheckFinding.ClockBehind => ChannelsWords.FoundClockBehind(Number(check)),
        CheckFinding.ClockUntold => ChannelsWords.FoundClockUntold,
        CheckFinding.SignatureTaken => ChannelsWords.FoundSignatureTaken,
        CheckFinding.SignatureRefused => ChannelsWords.FoundSignatureRefused,
        CheckFinding.SignatureUnclear => ChannelsWords.FoundSignatureUnclear,
        CheckFinding.TokenTaken => ChannelsWords.FoundTokenTaken,
        CheckFinding.TokenRefreshed => ChannelsWords.FoundTokenRefreshed,
        CheckFinding.TokenRefused => ChannelsWords.FoundTokenRefused,
        CheckFinding.TokenKeyLost => ChannelsWords.FoundTokenKeyLost,
        CheckFinding.TokenUnclear => ChannelsWords.FoundTokenUnclear,
        _ => FoundLater(check),
    };

    private static string FoundLater(ShopCheck check) => check.Finding switch
    {
        CheckFinding.ConsentHolds => ChannelsWords.FoundConsentHolds,
        CheckFinding.ConsentEndsSoon => ChannelsWords.FoundConsentEndsSoon,
        CheckFinding.ConsentExpired => ChannelsWords.FoundConsentExpired,
        CheckFinding.ConsentRevoked => ChannelsWords.FoundConsentRevoked,
        CheckFinding.ShopRight => ChannelsWords.FoundShopRight(check.Detail ?? ""),
        CheckFinding.ShopOther => ChannelsWords.FoundShopOther(check.Detail ?? ""),
        CheckFinding.ScopesGranted => ChannelsWords.FoundScopesGranted,
        CheckFinding.ScopesMissing => ChannelsWords.FoundScopesMissing(Number(check)),
        CheckFinding.WebhooksRegistered => ChannelsWords.FoundWebhooksRegistered,
        CheckFinding.WebhooksRepaired => ChannelsWords.FoundWebhooksRepaired(Number(check)),
        CheckFinding.WebhooksRefused => ChannelsWords.FoundWebhooksRefused,
        CheckFinding.AddressAnswers => ChannelsWords.FoundAddressAnswers,
        CheckFinding.AddressOther => ChannelsWords.FoundAddressOther(Number(check)),
        CheckFinding.AddressSilent => ChannelsWords.FoundAddressSilent,
        _ => ChannelsWords.FoundNotChecked,
    };

    /// <summary>What to do; null when there is nothing to do.</summary>
    public static string? Next(CheckFinding finding) => finding switch
    {
        CheckFinding.ChannelDown or CheckFinding.TokenUnclear => ChannelsWords.NextWait,
        CheckFinding.ClockAhead or CheckFinding.ClockBehind => ChannelsWords.NextClock,
        CheckFinding.SignatureRefused => ChannelsWords.NextSignature,
        CheckFinding.SignatureUnclear => ChannelsWords.NextUnclear,
        CheckFinding.ShopOther => ChannelsWords.NextShopOther,
        CheckFinding.ScopesMissing => ChannelsWords.NextScopes,
        CheckFinding.WebhooksRefused or CheckFinding.AddressOther or CheckFinding.AddressSilent =>
            ChannelsWords.NextAddress,
        _ when CheckOutcomes.Of(finding) == CheckOutcome.Consent => ChannelsWords.NextConsent,
        _ => null,
    };

    /// <summary>What does not work without a permission.</summary>
    public static string Stops(ScopeUse use) => use switch
    {
        ScopeUse.Connection => ChannelsWords.StopsConnection,
        ScopeUse.Orders => ChannelsWords.StopsOrders,
        ScopeUse.Catalogue => ChannelsWords.StopsCatalogue,
        ScopeUse.Stock => ChannelsWords.StopsStock,
        ScopeUse.Shipments => ChannelsWords.StopsShipments,
        ScopeUse.Packing => ChannelsWords.StopsPacking,
        ScopeUse.Carriers => ChannelsWords.StopsCarriers,
        ScopeUse.Statements => ChannelsWords.StopsStatements,
        ScopeUse.Figures => ChannelsWords.StopsFigures,
        ScopeUse.Affiliates => ChannelsWords.StopsAffiliates,
        _ => ChannelsWords.StopsCancellations,
    };

    public static string Outcome(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Good => ChannelsWords.OutcomeGood,
        CheckOutcome.Repaired => ChannelsWords.OutcomeMended,
        CheckOutcome.Consent => ChannelsWords.OutcomeConsent,
        CheckOutcome.Wait => ChannelsWords.OutcomeWait,
        CheckOutcome.Operator => ChannelsWords.OutcomeOperator,
        _ => ChannelsWords.OutcomeOpen,
    };

    public static Tone ToneOf(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Good or CheckOutcome.Repaired => Tone.Good,
        CheckOutcome.Consent or CheckOutcome.Operator => Tone.Bad,
        CheckOutcome.Wait => Tone.Warn,
        _ => Tone.Neutral,
    };

    private static int Number(ShopCheck check) => (int)Math.Min(check.Number ?? 0, int.MaxValue);
}
