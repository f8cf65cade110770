namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>
/// Figures of a shop, its videos, products, SKUs and LIVE sessions, by day at best and about a day late. Errors:
/// 28001022 for a range of days that is not valid. Source: fact sheet 4.10.
/// </summary>
public sealed class AnalyticsApi
{
    private readonly Transport transport;

    internal AnalyticsApi(Transport transport) => this.transport = transport;

    /// <summary>How the shop did.</summary>
    public Task<ShopPerformance> Shop(TikTokShopAccess access, AnalyticsSpan span, CancellationToken ct) =>
        transport.Send<ShopPerformance>(new Call(AnalyticsEndpoints.Shop).With(span), access, ct);

    /// <summary>A page of videos that sold, 1 to 100, 10 when left open.</summary>
    public Task<VideoPage> Videos(
        TikTokShopAccess access, AnalyticsSpan span, PageRequest page, CancellationToken ct) =>
        transport.Send<VideoPage>(new Call(AnalyticsEndpoints.Videos).Page(page).With(span), access, ct);

    /// <summary>The same, page after page.</summary>
    public IAsyncEnumerable<VideoFigures> AllVideos(
        TikTokShopAccess access, AnalyticsSpan span, PageRequest first, CancellationToken ct) =>
        Pages.Walk<VideoFigures, VideoPage>(first, page => Videos(access, span, page, ct), ct);

    /// <summary>How all videos together sold.</summary>
    public Task<VideoOverview> VideoOverview(TikTokShopAccess access, AnalyticsSpan span, CancellationToken ct) =>
        transport.Send<VideoOverview>(new Call(AnalyticsEndpoints.VideoOverview).With(span), access, ct);

    /// <summary>How one video sold, and how it was received.</summary>
    public Task<VideoDetail> Video(
        TikTokShopAccess access, string videoId, AnalyticsSpan span, CancellationToken ct) =>
        transport.Send<VideoDetail>(
            new Call(AnalyticsEndpoints.Video).At("video_id", videoId).With(span), access, ct);

    /// <summary>A page of a video's products, 1 to 100.</summary>
    public Task<VideoProductPage> VideoProducts(
        TikTokShopAccess access, string videoId, AnalyticsSpan span, PageRequest page, CancellationToken ct) =>
        transport.Send<VideoProductPage>(
            new Call(AnalyticsEndpoints.VideoProducts).At("video_id", videoId).Page(page).With(span), access, ct);

    /// <summary>The same, page after page.</summary>
    public IAsyncEnumerable<VideoProduct> AllVideoProducts(
        TikTokShopAccess access, string videoId, AnalyticsSpan span, PageRequest first, CancellationToken ct) =>
        Pages.Walk<VideoProduct, VideoProductPage>(
            first, page => VideoProducts(access, videoId, span, page, ct), ct);

    /// <summary>A page of products that sold, 1 to 100.</summary>
    public Task<ProductFiguresPage> Products(
        TikTokShopAccess access, AnalyticsSpan span, PageRequest page, CancellationToken ct) =>
        transport.Send<ProductFiguresPage>(new Call(AnalyticsEndpoints.Products).Page(page).With(span), access, ct);

    /// <summary>The same, page after page.</summary>
    public IAsyncEnumerable<ProductFigures> AllProducts(
        TikTokShopAccess access, AnalyticsSpan span, PageRequest first, CancellationToken ct) =>
        Pages.Walk<ProductFigures, ProductFiguresPage>(first, page => Products(access, span, page, ct), ct);

    /// <summary>How one product sold.</summary>
    public Task<ProductPerformance> Product(
        TikTokShopAccess access, string productId, AnalyticsSpan span, CancellationToken ct) =>
        transport.Send<ProductPerformance>(
            new Call(AnalyticsEndpoints.Product).At("product_id", productId).With(span), access, ct);

    /// <summary>A page of SKUs that sold, 1 to 100.</summary>
    public Task<SkuFiguresPage> Skus(
        TikTokShopAccess access, AnalyticsSpan span, PageRequest page, CancellationToken ct) =>
        transport.Send<SkuFiguresPage>(new Call(AnalyticsEndpoints.Skus).Page(page).With(span), access, ct);

    /// <summary>The same, page after page.</summary>
    public IAsyncEnumerable<SkuFigures> AllSkus(
        TikTokShopAccess access, AnalyticsSpan span, PageRequest first, CancellationToken ct) =>
        Pages.Walk<SkuFigures, SkuFiguresPage>(first, page => Skus(access, span, page, ct), ct);

    /// <summary>How one SKU sold.</summary>
    public Task<SkuPerformance> Sku(
        TikTokShopAccess access, string skuId, AnalyticsSpan span, CancellationToken ct) =>
        transport.Send<SkuPerformance>(new Call(AnalyticsEndpoints.Sku).At("sku_id", skuId).With(span), access, ct);

    /// <summary>A page of LIVE sessions, 1 to 100, 10 when left open.</summary>
    public Task<LivePage> Lives(
        TikTokShopAccess access, AnalyticsSpan span, PageRequest page, CancellationToken ct) =>
        transport.Send<LivePage>(new Call(AnalyticsEndpoints.Lives).Page(page).With(span), access, ct);

    /// <summary>The same, page after page.</summary>
    public IAsyncEnumerable<LiveFigures> AllLives(
        TikTokShopAccess access, AnalyticsSpan span, PageRequest first, CancellationToken ct) =>
        Pages.Walk<LiveFigures, LivePage>(first, page => Lives(access, span, page, ct), ct);

    /// <summary>How all LIVE sessions together sold.</summary>
    public Task<LiveOverview> LiveOverview(TikTokShopAccess access, AnalyticsSpan span, CancellationToken ct) =>
        transport.Send<LiveOverview>(new Call(AnalyticsEndpoints.LiveOverview).With(span), access, ct);
}
