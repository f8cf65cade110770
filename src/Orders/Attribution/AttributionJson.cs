using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Api;
using CreatorFlow.Platform;

namespace CreatorFlow.Orders.Attribution;

/// <summary>Who brought a part of an order, and by what.</summary>
internal sealed record BroughtByJson(
    int Line, string ProductId, string? SkuId, string Creator, ContentKind Content, string? ContentId,
    string? ContentTitle, int Quantity)
{
    public static BroughtByJson Of(AffiliateShare own) => new(
        own.Line, own.ProductId, own.SkuId, own.Creator, own.Content, own.ContentId, own.ContentTitle, own.Quantity);
}

/// <summary>The same with the commission; the rate in hundredths of a percent.</summary>
internal sealed record CommissionJson(
    BroughtByJson By, AffiliateState State, int? CommissionRate, MoneyJson? Estimated, MoneyJson? Actual,
    int Refunded, int Returned, DateTimeOffset ReadAt)
{
    public static CommissionJson Of(AffiliateShare own) => new(
        BroughtByJson.Of(own), own.State, own.CommissionRate, Maybe(own.Estimated), Maybe(own.Actual), own.Refunded,
        own.Returned, own.ReadAt);

    private static MoneyJson? Maybe(Money? amount) => amount is { } own ? MoneyJson.Of(own) : null;
}
