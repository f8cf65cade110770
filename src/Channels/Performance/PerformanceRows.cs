using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;

namespace CreatorFlow.Channels.Performance;

/// <summary>The days that are looked at, both included.</summary>
internal sealed record FiguresWindow(DateOnly From, DateOnly Until, int Days);

/// <summary>How a product sold in a window; null is what no day of it says.</summary>
/// <param name="Title">What the shop calls it; null when it lists it no more.</param>
internal sealed record ProductSums(
    string ProductId, string? Title, string Currency, Money? Gmv, long? Orders, long? Units);

/// <summary>How a video sold in a window; null is what no day of it says.</summary>
/// <param name="ClickRate">Of those who saw it so many clicked, in hundredths of a percent, by days that say it; null
/// when nobody saw it on them.</param>
internal sealed record VideoSums(
    string VideoId, string Title, string Creator, DateTimeOffset? PostedAt, IReadOnlyList<ShownProduct> Products,
    string Currency, Money? Gmv, long? SkuOrders, long? Units, long? Views, int? ClickRate);

/// <summary>A part of an order that a creator brought, with what it came from.</summary>
internal sealed record AffiliateRow(string OrderNumber, AffiliateShare Share);
