namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>The endpoints of figures. Source: fact sheet 4.10.</summary>
public static class AnalyticsEndpoints
{
    public static readonly Endpoint Shop = new(
        "analytics.shop", HttpMethod.Get, "/analytics/{version}/shop/performance", "202405")
    { Scope = Scopes.Analytics };

    public static readonly Endpoint Videos = new(
        "analytics.videos", HttpMethod.Get, "/analytics/{version}/shop_videos/performance", "202409")
    { Scope = Scopes.Analytics, MaxPageSize = 100 };

    public static readonly Endpoint VideoOverview = new(
        "analytics.video_overview", HttpMethod.Get, "/analytics/{version}/shop_videos/overview_performance", "202409")
    { Scope = Scopes.Analytics };

    public static readonly Endpoint Video = new(
        "analytics.video", HttpMethod.Get, "/analytics/{version}/shop_videos/{video_id}/performance", "202409")
    { Scope = Scopes.Analytics };

    public static readonly Endpoint VideoProducts = new(
        "analytics.video_products",
        HttpMethod.Get,
        "/analytics/{version}/shop_videos/{video_id}/products/performance",
        "202409")
    { Scope = Scopes.Analytics, MaxPageSize = 100 };

    public static readonly Endpoint Products = new(
        "analytics.products", HttpMethod.Get, "/analytics/{version}/shop_products/performance", "202405")
    { Scope = Scopes.Analytics, MaxPageSize = 100 };

    public static readonly Endpoint Product = new(
        "analytics.product", HttpMethod.Get, "/analytics/{version}/shop_products/{product_id}/performance", "202405")
    { Scope = Scopes.Analytics };

    public static readonly Endpoint Skus = new(
        "analytics.skus", HttpMethod.Get, "/analytics/{version}/shop_skus/performance", "202406")
    { Scope = Scopes.Analytics, MaxPageSize = 100 };

    public static readonly Endpoint Sku = new(
        "analytics.sku", HttpMethod.Get, "/analytics/{version}/shop_skus/{sku_id}/performance", "202406")
    { Scope = Scopes.Analytics };

    public static readonly Endpoint Lives = new(
        "analytics.lives", HttpMethod.Get, "/analytics/{version}/shop_lives/performance", "202508")
    { Scope = Scopes.Analytics, MaxPageSize = 100 };

    public static readonly Endpoint LiveOverview = new(
        "analytics.live_overview", HttpMethod.Get, "/analytics/{version}/shop_lives/overview_performance", "202508")
    { Scope = Scopes.Analytics };

    public static IReadOnlyList<Endpoint> All { get; } =
    [
        Shop, Videos, VideoOverview, Video, VideoProducts, Products, Product, Skus, Sku, Lives, LiveOverview,
    ];
}
