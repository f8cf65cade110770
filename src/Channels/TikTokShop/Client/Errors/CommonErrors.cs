namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Codes that any endpoint may answer. Source: fact sheet 3.1.</summary>
internal static class CommonErrors
{
    public static readonly IReadOnlyList<KnownError> All =
    [
        new(
            101000,
            ErrorClass.AskSeller,
            "the token or asset cipher is not valid for this endpoint or shop", ErrorTraits.NeedsConsent),
        new(105002, ErrorClass.AfterRefresh, "the access token has expired"),
        new(105005, ErrorClass.AskSeller, "app or token lack the scope of this endpoint", ErrorTraits.NeedsConsent),
        new(106001, ErrorClass.Bug, "the signature is wrong: the secret, or the bytes that were signed"),
        new(106013, ErrorClass.Bug, "shop_cipher is missing"),
        new(36009002, ErrorClass.RetryLater, "too many requests", ErrorTraits.RateLimited),
        new(36009003, ErrorClass.VendorDown, "internal error", ErrorTraits.OutcomeOpen),
        new(
            36009004,
            ErrorClass.Bug,
            "a parameter or credential is wrong: the message says which; also a clock that is off"),
        new(36009007, ErrorClass.RetryNow, "time-out at the gateway", ErrorTraits.OutcomeOpen),
        new(36009009, ErrorClass.Bug, "the path is unknown"),
        new(36009010, ErrorClass.Bug, "the method is wrong"),
        new(36009014, ErrorClass.Bug, "this version of the API is retired or unknown: upgrade"),
        new(36009021, ErrorClass.Bug, "the file is too large"),
        new(36009022, ErrorClass.Bug, "the body must be JSON or multipart"),
        new(36009023, ErrorClass.Bug, "the body must be multipart"),
        new(36009033, ErrorClass.Bug, "the caller's address is not on the app's list"),
        new(36009037, ErrorClass.RetryLater, "a rate limit, as seen in the field", ErrorTraits.RateLimited),
        new(45101004, ErrorClass.RetryLater, "the quota of the day is used up", ErrorTraits.RateLimited),
    ];
}
