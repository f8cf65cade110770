namespace CreatorFlow.Sandbox.TikTokShop.Authorization;

/// <summary>The scopes an endpoint can ask for.</summary>
internal static class Scopes
{
    public const string Authorization = "seller.authorization.info";
    public const string Shop = "seller.shop.info";
    public const string Orders = "seller.order.info";
    public const string Products = "seller.product.basic";
    public const string ProductsWrite = "seller.product.write";
    public const string Fulfilment = "seller.fulfillment.basic";
    public const string PackagesWrite = "seller.fulfillment.package.write";
    public const string Logistics = "seller.logistics";
    public const string ReferencesRead = "seller.order.ext_ref.read";
    public const string ReferencesWrite = "seller.order.ext_ref.write";
    public const string DeliveryStatus = "seller.delivery.status.write";
    public const string Finance = "seller.finance.info";
    public const string Analytics = "data.shop_analytics.public.read";
    public const string Affiliate = "seller.affiliate_collaboration.read";
    public const string Returns = "seller.return_refund.basic";

    public static IReadOnlyList<string> All { get; } =
    [
        Authorization, Shop, Orders, Products, ProductsWrite, Fulfilment, PackagesWrite, Logistics, Returns,
        ReferencesRead, ReferencesWrite, DeliveryStatus, Finance, Analytics, Affiliate,
    ];
}
