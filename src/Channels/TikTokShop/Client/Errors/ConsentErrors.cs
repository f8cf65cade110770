namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Codes of the token host and of shops that may not be called. Source: fact sheet 1.2 and 3.3.</summary>
internal static class ConsentErrors
{
    public static readonly IReadOnlyList<KnownError> All =
    [
        new(36004001, ErrorClass.AskSeller, "the refresh token has expired", ErrorTraits.NeedsConsent),
        new(36004004, ErrorClass.AskSeller, "the authorisation code is not valid", ErrorTraits.NeedsConsent),
        new(36004005, ErrorClass.AskSeller, "the refresh token is unknown", ErrorTraits.NeedsConsent),
        new(10006402, ErrorClass.AskSeller, "permission denied"),
        new(21008111, ErrorClass.Bug, "the order is not one of this seller"),
    ];
}
