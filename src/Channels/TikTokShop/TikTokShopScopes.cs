using CreatorFlow.Channels.Diagnosis;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>The permissions that the work of a shop needs, by TikTok Shop's names.</summary>
internal static class TikTokShopScopes
{
    public static readonly IReadOnlyList<ScopeNeed> Needs =
    [
        new("seller.authorization.info", ScopeUse.Connection),
        new("seller.order.info", ScopeUse.Orders),
        new("seller.product.basic", ScopeUse.Catalogue),
        new("seller.product.write", ScopeUse.Stock),
        new("seller.fulfillment.basic", ScopeUse.Shipments),
        new("seller.logistics", ScopeUse.Carriers),
        new("seller.return_refund.basic", ScopeUse.Cancellations),
    ];
}
