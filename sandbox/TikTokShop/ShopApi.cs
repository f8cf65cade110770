using CreatorFlow.Sandbox.TikTokShop.Analytics;
using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Cancellations;
using CreatorFlow.Sandbox.TikTokShop.Finance;
using CreatorFlow.Sandbox.TikTokShop.Fulfilment;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Logistics;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Products;
using CreatorFlow.Sandbox.TikTokShop.Returns;
using CreatorFlow.Sandbox.TikTokShop.Webhooks;

namespace CreatorFlow.Sandbox.TikTokShop;

/// <summary>All signed endpoints, as one shop answers them. Each shop has the same in the same order.</summary>
internal static class ShopApi
{
    public static ApiEndpoint[] Of(Market market) =>
    [
        .. new ShopReads(market).Endpoints(),
        .. Orders(market),
        .. Products(market),
        .. Fulfilment(market),
        .. new LogisticsReads(market).Endpoints(),
        .. new WebhookEndpoints(market).Endpoints(),
        .. AfterSale(market),
        .. new StatementReads(market).Endpoints(),
        .. new TransactionReads(market).Endpoints(),
        new ShopPerformance(market).Endpoint(),
        .. new GoodsPerformance(market).Endpoints(),
        .. new VideoPerformance(market).Endpoints(),
        .. new LivePerformance(market).Endpoints(),
        new AffiliateOrders(market).Endpoint(),
    ];

    private static IEnumerable<ApiEndpoint> Orders(Market market) =>
    [
        new SearchOrders(market).Endpoint(),
        .. new OrderReads(market).Endpoints(),
        .. new ExternalOrders(market).Endpoints(),
    ];

    private static IEnumerable<ApiEndpoint> Products(Market market) =>
    [
        .. new ProductReads(market).Endpoints(),
        .. new CreateProduct(market).Endpoints(),
        .. new ChangeProducts(market).Endpoints(),
        new SearchInventory(market).Endpoint(),
        new UpdateInventory(market).Endpoint(),
        new UpdatePrices(market).Endpoint(),
        .. new ListingParts(market).Endpoints(),
    ];

    private static IEnumerable<ApiEndpoint> Fulfilment(Market market) =>
    [
        .. new Packages(market).Endpoints(),
        new ShippingServices(market).Endpoint(),
        new PackagesOfPlatform(market).Endpoint(),
        new MarkAsShipped(market).Endpoint(),
        .. new ShipPackage(market).Endpoints(),
        new ShippingDocuments(market).Endpoint(),
        new HandoverSlots(market).Endpoint(),
        .. new ChangeTracking(market).Endpoints(),
        .. new CombinePackages(market).Endpoints(),
        .. new SplitOrder(market).Endpoints(),
        new DeliverPackages(market).Endpoint(),
    ];

    private static IEnumerable<ApiEndpoint> AfterSale(Market market) =>
    [
        new SearchCancellations(market).Endpoint(),
        .. new DecideCancellations(market).Endpoints(),
        new Reasons(market).Endpoint(),
        new SearchReturns(market).Endpoint(),
        new OpenReturn(market).Endpoint(),
        .. new DecideReturns(market).Endpoints(),
        .. new ReturnEndpoints(market).Endpoints(),
    ];
}
