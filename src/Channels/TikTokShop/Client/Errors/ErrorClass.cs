namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>What to do about an error: each has one answer.</summary>
public enum ErrorClass
{
    /// <summary>It passes by itself: repeat soon, a few times. A write is read before it is repeated.</summary>
    RetryNow,

    /// <summary>Too much was asked, or something is still being made: repeat after a while, longer each time.</summary>
    RetryLater,

    /// <summary>The access token ran out: refresh it once and repeat once.</summary>
    AfterRefresh,

    /// <summary>
    /// Only a person can help: a new consent, another number, another reason. The message says which.
    /// </summary>
    AskSeller,

    /// <summary>The program or its settings are wrong: no repeat helps, and no seller.</summary>
    Bug,

    /// <summary>TikTok Shop is out of order or out of reach: repeat with growing pauses.</summary>
    VendorDown,
}

/// <summary>What else is known about an error.</summary>
[Flags]
public enum ErrorTraits
{
    /// <summary>Nothing else.</summary>
    None = 0,

    /// <summary>Only a new consent of the seller helps.</summary>
    NeedsConsent = 1,

    /// <summary>More calls than are allowed: wait before any other call of this endpoint too.</summary>
    RateLimited = 2,

    /// <summary>Nobody knows whether a write took effect: read before repeating.</summary>
    OutcomeOpen = 4,

    /// <summary>The order or package was shipped by an earlier call.</summary>
    AlreadyShipped = 8,

    /// <summary>The order or request has ended, or is about to: an earlier call may have done it.</summary>
    AlreadyEnded = 16,
}
