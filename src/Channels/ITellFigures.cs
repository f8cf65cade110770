using CreatorFlow.Channels.Performance;

namespace CreatorFlow.Channels;

/// <summary>
/// What a vendor's adapter offers that tells how its shops sell and which orders creators brought. Failures as those of
/// a sales channel; a consent that leaves figures out is a refusal, since the shop goes on selling without them.
/// </summary>
internal interface ITellFigures
{
    /// <summary>How the shop did on each of these days of its own time zone.</summary>
    /// <param name="before">The day after the last one.</param>
    Task<ToldShopDays> ShopDays(ShopKey shop, DateOnly from, DateOnly before, CancellationToken ct);

    /// <summary>A page of what sold on a day, the best first.</summary>
    Task<ToldProducts> Products(ShopKey shop, DateOnly day, string? page, CancellationToken ct);

    /// <summary>A page of the videos that sold or were seen on a day, the best first.</summary>
    Task<ToldVideos> Videos(ShopKey shop, DateOnly day, string? page, CancellationToken ct);

    /// <summary>A page of the LIVE sessions that began on these days.</summary>
    Task<ToldLives> Lives(ShopKey shop, DateOnly from, DateOnly before, string? page, CancellationToken ct);

    /// <summary>A page of the orders placed since then that creators brought.</summary>
    Task<ToldAffiliateOrders> AffiliateOrders(ShopKey shop, DateTimeOffset since, string? page, CancellationToken ct);
}
