using CreatorFlow.Platform;

namespace CreatorFlow.Channels.Contracts;

/// <summary>What a buyer was looking at. Kept as text and named by the API; never rename one.</summary>
public enum ContentKind
{
    /// <summary>The channel says something that is not known here.</summary>
    Other,

    /// <summary>A creator's own list of products.</summary>
    Showcase,

    /// <summary>A video.</summary>
    Video,

    /// <summary>A LIVE session.</summary>
    Live,

    /// <summary>The announcement of a LIVE session.</summary>
    PreLive,

    /// <summary>A page of the channel's own.</summary>
    PromotionPage,

    /// <summary>A link that was passed on.</summary>
    LinkShare,
}

/// <summary>Where an order is that a creator brought. Kept as text; never rename one.</summary>
public enum AffiliateState
{
    /// <summary>The commission is an estimate.</summary>
    Open,

    /// <summary>The commission stands.</summary>
    Completed,

    /// <summary>There is none.</summary>
    Cancelled,
}

/// <summary>A creator's share in a part of an order, as it was read last.</summary>
/// <param name="Line">1, 2, ... within the order as the channel tells it.</param>
/// <param name="ProductId">The channel's.</param>
/// <param name="SkuId">The channel's; null when it names the product alone.</param>
/// <param name="ContentTitle">What the video or LIVE session is called; null while that was not read.</param>
/// <param name="CommissionRate">In hundredths of a percent; null when the channel does not say.</param>
/// <param name="Estimated">The commission as the channel expects it.</param>
/// <param name="Actual">The commission that stands; null until then.</param>
public sealed record AffiliateShare(
    int Line,
    string ProductId,
    string? SkuId,
    string Creator,
    ContentKind Content,
    string? ContentId,
    string? ContentTitle,
    int Quantity,
    int? CommissionRate,
    Money? Estimated,
    Money? Actual,
    int Refunded,
    int Returned,
    AffiliateState State,
    DateTimeOffset PlacedAt,
    DateTimeOffset ReadAt);
