using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Channels.Performance;

/// <summary>Videos of a day. No next page on the last one.</summary>
internal sealed record ToldVideos(IReadOnlyList<ToldVideo> Videos, string? NextPage);

/// <summary>How a video sold on a day.</summary>
/// <param name="PostedAt">By the clock of the shop; null when the channel does not say.</param>
/// <param name="ClickRate">Of those who saw it so many clicked, in hundredths of a percent.</param>
internal sealed record ToldVideo(
    string Id, string Title, string Creator, DateTime? PostedAt, IReadOnlyList<ShownProduct> Products, string Currency,
    ToldSales Sales, long? Views, int? ClickRate);

/// <summary>A product that a video shows.</summary>
internal sealed record ShownProduct(string Id, string Name);

/// <summary>LIVE sessions. No next page on the last one.</summary>
internal sealed record ToldLives(IReadOnlyList<ToldLive> Lives, string? NextPage);

/// <summary>How a LIVE session sold and was received.</summary>
/// <param name="EndedAt">Null while it goes on.</param>
internal sealed record ToldLive(
    string Id, string Title, string Creator, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, string Currency,
    ToldSales Sales, long? Customers, ToldAudience Audience);

/// <summary>Who saw a LIVE session, and what they did.</summary>
internal sealed record ToldAudience(long? Viewers, long? Views, long? Likes, long? Comments, int? ClickRate);

/// <summary>Orders that creators brought. No next page on the last one.</summary>
internal sealed record ToldAffiliateOrders(IReadOnlyList<ToldAffiliateOrder> Orders, string? NextPage);

/// <summary>An order that creators brought.</summary>
internal sealed record ToldAffiliateOrder(
    string Number, AffiliateState State, DateTimeOffset PlacedAt, DateTimeOffset? DeliveredAt,
    IReadOnlyList<ToldAffiliateLine> Lines);

/// <summary>What a creator sold, and what it brings the creator. Amounts in minor units of the currency.</summary>
/// <param name="CommissionRate">In hundredths of a percent.</param>
internal sealed record ToldAffiliateLine(
    string ProductId, string? SkuId, string Creator, ContentKind Content, string? ContentId, int Quantity,
    string Currency, long? Price, int? CommissionRate, ToldCommission Estimated, ToldCommission Actual, int Refunded,
    int Returned);

/// <summary>A commission and what it is reckoned from; null while the channel does not say.</summary>
internal sealed record ToldCommission(long? Base, long? Paid);
