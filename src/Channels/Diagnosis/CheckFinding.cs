namespace CreatorFlow.Channels.Diagnosis;

/// <summary>The checks in the order in which they run. Kept as text and named by the API; never rename one.</summary>
internal enum CheckName
{
    Reach,
    Clock,
    Signature,
    Token,
    Consent,
    Shop,
    Scopes,
    Webhooks,
    WebhookAddress,
}

/// <summary>What a check found. Kept as text and named by the API; never rename one.</summary>
internal enum CheckFinding
{
    /// <summary>Something before it stands in the way.</summary>
    NotChecked,

    ChannelAnswers,
    ChannelDown,

    ClockRight,
    ClockAhead,
    ClockBehind,
    ClockUntold,

    SignatureTaken,
    SignatureRefused,
    SignatureUnclear,

    TokenTaken,
    TokenRefreshed,
    TokenRefused,
    TokenKeyLost,
    TokenUnclear,

    ConsentHolds,
    ConsentEndsSoon,
    ConsentExpired,
    ConsentRevoked,

    ShopRight,
    ShopOther,

    ScopesGranted,
    ScopesMissing,

    WebhooksRegistered,
    WebhooksRepaired,
    WebhooksRefused,

    AddressAnswers,
    AddressOther,
    AddressSilent,
}
