using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>Whether a product of TikTok Shop sells, in our words. Pure.</summary>
internal static class TikTokShopListingStates
{
    private const string Deactivated = "DEACTIVATED";
    private const string ByPlatform = "PLATFORM";

    /// <summary>The state of a SKU: that of its product, or its own where the product sells.</summary>
    public static ListingState Of(string? productStatus, SkuStatus? sku) => productStatus switch
    {
        ProductStatuses.Active when sku?.Status == Deactivated => sku.DeactivationSource == ByPlatform
            ? ListingState.SkuOffByChannel
            : ListingState.SkuOffBySeller,
        ProductStatuses.Active => ListingState.Live,
        ProductStatuses.Pending => ListingState.UnderReview,
        ProductStatuses.Failed => ListingState.Rejected,
        ProductStatuses.SellerDeactivated => ListingState.OffBySeller,
        ProductStatuses.PlatformDeactivated => ListingState.OffByChannel,
        ProductStatuses.Frozen => ListingState.Frozen,

        // A state that is not known yet: it takes no stock, so it is shown as switched off by the channel.
        _ => ListingState.OffByChannel,
    };

    /// <summary>Whether the product in full may tell why it does not sell.</summary>
    public static bool HasReasons(string? productStatus) => productStatus is ProductStatuses.Failed
        or ProductStatuses.PlatformDeactivated or ProductStatuses.Frozen;

    /// <summary>Why, in the channel's words; null when it does not say.</summary>
    public static string? Reasons(Product product)
    {
        var told = (product.AuditFailedReasons ?? []).Select(Told).Where(own => own.Length > 0).ToList();
        return told.Count == 0 ? null : string.Join(" ", told);
    }

    private static string Told(AuditFailure failure)
    {
        var text = string.Join(" ", (failure.Reasons ?? []).Concat(failure.Suggestions ?? [])).Trim();
        return string.IsNullOrEmpty(failure.Position) || text.Length == 0 ? text : $"{failure.Position}: {text}";
    }
}
