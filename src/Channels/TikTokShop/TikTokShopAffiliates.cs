using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Performance;
using CreatorFlow.Channels.TikTokShop.Client;
using static CreatorFlow.Channels.TikTokShop.TikTokShopFigureMapping;
using static CreatorFlow.Channels.TikTokShop.TikTokShopMapping;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>TikTok Shop's orders of creators in our words. Pure.</summary>
internal static class TikTokShopAffiliates
{
    public static ToldAffiliateOrders Orders(AffiliateOrderPage page, string currency) => new(
        [
            .. from told in page.Orders ?? []
               where Filled(told.Id) is not null && told.CreatedAt is not null
               select new ToldAffiliateOrder(
                   told.Id!, State(told.Status), told.CreatedAt!.Value, told.DeliveredAt,
                   [.. (told.Skus ?? []).Select(sku => Line(sku, currency))]),
        ],
        Filled(page.NextPageToken));

    /// <summary>A state that is not known is read as open: it is asked for again.</summary>
    public static AffiliateState State(string? status) => status switch
    {
        "COMPLETED" => AffiliateState.Completed,
        "CANCELLED" or "CANCELED" => AffiliateState.Cancelled,
        _ => AffiliateState.Open,
    };

    public static ContentKind Content(string? type) => type switch
    {
        "SHOP" => ContentKind.Showcase,
        "VIDEO" => ContentKind.Video,
        "LIVE" => ContentKind.Live,
        "PRE_LIVE" => ContentKind.PreLive,
        "PROMOTION_PAGE" => ContentKind.PromotionPage,
        "LINKSHARE" => ContentKind.LinkShare,
        _ => ContentKind.Other,
    };

    private static ToldAffiliateLine Line(AffiliateSku told, string shopCurrency)
    {
        var currency = Filled(told.Price?.Currency) ?? Filled(told.EstimatedPaidCommission?.Currency) ?? shopCurrency;
        return new(
            Filled(told.ProductId) ?? "",
            Filled(told.SkuId),
            told.CreatorUsername ?? "",
            Content(told.ContentType),
            Filled(told.ContentId),
            told.Quantity ?? 0,
            currency,
            Minor(told.Price, currency),
            told.CommissionRate,
            new(Minor(told.EstimatedCommissionBase, currency), Minor(told.EstimatedPaidCommission, currency)),
            new(Minor(told.ActualCommissionBase, currency), Minor(told.ActualPaidCommission, currency)),
            told.RefundedQuantity ?? 0,
            told.ReturnedQuantity ?? 0);
    }
}
