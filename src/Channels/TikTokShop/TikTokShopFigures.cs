using CreatorFlow.Channels.Performance;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>How shops of TikTok Shop sell, and what creators brought.</summary>
internal sealed class TikTokShopFigures(TikTokShopFigureCalls calls) : ITellFigures
{
    public async Task<ToldShopDays> ShopDays(ShopKey shop, DateOnly from, DateOnly before, CancellationToken ct) =>
        TikTokShopFigureMapping.Days(
            await calls.Shop(TikTokShopChannel.Access(shop), from, before, ct), shop.Currency);

    public async Task<ToldProducts> Products(ShopKey shop, DateOnly day, string? page, CancellationToken ct) =>
        TikTokShopFigureMapping.Products(
            await calls.Products(TikTokShopChannel.Access(shop), day, page, ct), shop.Currency);

    public async Task<ToldVideos> Videos(ShopKey shop, DateOnly day, string? page, CancellationToken ct) =>
        TikTokShopContentMapping.Videos(
            await calls.Videos(TikTokShopChannel.Access(shop), day, page, ct), shop.Currency);

    public async Task<ToldLives> Lives(
        ShopKey shop, DateOnly from, DateOnly before, string? page, CancellationToken ct) =>
        TikTokShopContentMapping.Lives(
            await calls.Lives(TikTokShopChannel.Access(shop), from, before, page, ct), shop.Currency);

    public async Task<ToldAffiliateOrders> AffiliateOrders(
        ShopKey shop, DateTimeOffset since, string? page, CancellationToken ct) =>
        TikTokShopAffiliates.Orders(
            await calls.AffiliateOrders(TikTokShopChannel.Access(shop), since, page, ct), shop.Currency);
}
