using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>
/// What this product asks of TikTok Shop about figures and creators' orders. Failures are
/// <see cref="ChannelFailure"/>s.
/// </summary>
internal sealed class TikTokShopFigureCalls(TikTokShopApi api)
{
    private const int RowsPerPage = 100;
    private const string DayByDay = "1D";
    private const string BestFirst = "DESC";

    /// <summary>How the shop did on each of these days.</summary>
    public Task<ShopPerformance> Shop(
        TikTokShopAccess access, DateOnly from, DateOnly before, CancellationToken ct) =>
        Told(() => api.Analytics.Shop(
            access, new() { From = from, Before = before, Granularity = DayByDay }, ct));

    /// <summary>A page of the products that sold on a day, the best first.</summary>
    public Task<ProductFiguresPage> Products(
        TikTokShopAccess access, DateOnly day, string? pageToken, CancellationToken ct) =>
        Told(() => api.Analytics.Products(access, Of(day), Page(pageToken), ct));

    /// <summary>A page of the videos of a day, the best first.</summary>
    public Task<VideoPage> Videos(TikTokShopAccess access, DateOnly day, string? pageToken, CancellationToken ct) =>
        Told(() => api.Analytics.Videos(access, Of(day), Page(pageToken), ct));

    /// <summary>A page of the LIVE sessions of these days.</summary>
    public Task<LivePage> Lives(
        TikTokShopAccess access, DateOnly from, DateOnly before, string? pageToken, CancellationToken ct) =>
        Told(() => api.Analytics.Lives(access, new() { From = from, Before = before }, Page(pageToken), ct));

    /// <summary>A page of the orders placed since then that creators brought.</summary>
    public Task<AffiliateOrderPage> AffiliateOrders(
        TikTokShopAccess access, DateTimeOffset since, string? pageToken, CancellationToken ct)
    {
        var page = new PageRequest { Size = RowsPerPage, Token = pageToken };
        return Told(() => api.Affiliate.Search(access, new() { CreatedFrom = since }, page, ct));
    }

    private static AnalyticsSpan Of(DateOnly day) => new() { From = day, Before = day.AddDays(1) };

    private static PageRequest Page(string? token) =>
        new() { Size = RowsPerPage, Token = token, SortField = "gmv", SortOrder = BestFirst };

    /// <summary>A shop whose consent leaves figures out sells on: the call is refused, the shop is not.</summary>
    private static async Task<T> Told<T>(Func<Task<T>> call)
    {
        try
        {
            return await TikTokShopErrors.Translated(call);
        }
        catch (ChannelFailure failure) when (failure.MeansMissingScope())
        {
            throw new ChannelFailure(ChannelFailureKind.Refused, failure.Message, failure.Code, failure);
        }
    }
}
