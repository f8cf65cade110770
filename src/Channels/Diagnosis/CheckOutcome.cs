namespace CreatorFlow.Channels.Diagnosis;

/// <summary>What a finding asks for. Named by the API; never rename one.</summary>
internal enum CheckOutcome
{
    /// <summary>Nothing: all is well.</summary>
    Good,

    /// <summary>Nothing any more: it was mended.</summary>
    Repaired,

    /// <summary>A new consent of the seller.</summary>
    Consent,

    /// <summary>Patience: it is looked at again by itself.</summary>
    Wait,

    /// <summary>Somebody who runs this program.</summary>
    Operator,

    /// <summary>Nothing was found out.</summary>
    Open,
}

/// <summary>What each finding asks for.</summary>
internal static class CheckOutcomes
{
    /// <summary>Nothing is wrong, or not any more.</summary>
    public static bool IsWell(CheckFinding finding) => Of(finding) is CheckOutcome.Good or CheckOutcome.Repaired;

    public static CheckOutcome Of(CheckFinding finding) => finding switch
    {
        CheckFinding.ChannelAnswers or CheckFinding.ClockRight or CheckFinding.ClockUntold
            or CheckFinding.SignatureTaken or CheckFinding.TokenTaken or CheckFinding.ConsentHolds
            or CheckFinding.ShopRight or CheckFinding.ScopesGranted or CheckFinding.WebhooksRegistered
            or CheckFinding.AddressAnswers => CheckOutcome.Good,
        CheckFinding.TokenRefreshed or CheckFinding.WebhooksRepaired => CheckOutcome.Repaired,
        CheckFinding.TokenRefused or CheckFinding.TokenKeyLost or CheckFinding.ConsentEndsSoon
            or CheckFinding.ConsentExpired or CheckFinding.ConsentRevoked or CheckFinding.ShopOther
            or CheckFinding.ScopesMissing => CheckOutcome.Consent,
        CheckFinding.ChannelDown or CheckFinding.TokenUnclear => CheckOutcome.Wait,
        CheckFinding.NotChecked or CheckFinding.SignatureUnclear => CheckOutcome.Open,
        _ => CheckOutcome.Operator,
    };
}
