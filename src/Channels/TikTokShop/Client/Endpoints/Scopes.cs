namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>
/// What an app may be allowed to do. A scope must be on for the app and in the seller's grant; one that is added later
/// needs a new consent. Source: fact sheet 1.4.
/// </summary>
public static class Scopes
{
    public const string Authorization = "seller.authorization.info";
    public const string Shop = "seller.shop.info";
    public const string Orders = "seller.order.info";
    public const string ExternalOrdersRead = "seller.order.ext_ref.read";
    public const string ExternalOrdersWrite = "seller.order.ext_ref.write";
    public const string Products = "seller.product.basic";
    public const string ProductsWrite = "seller.product.write";
    public const string Fulfilment = "seller.fulfillment.basic";
    public const string PackagesWrite = "seller.fulfillment.package.write";
    public const string DeliveryStatusWrite = "seller.delivery.status.write";
    public const string Logistics = "seller.logistics";
    public const string Returns = "seller.return_refund.basic";
    public const string Finance = "seller.finance.info";
    public const string Analytics = "data.shop_analytics.public.read";
    public const string Affiliate = "seller.affiliate_collaboration.read";
}
