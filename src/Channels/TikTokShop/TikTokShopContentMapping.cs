using System.Globalization;
using CreatorFlow.Channels.Performance;
using CreatorFlow.Channels.TikTokShop.Client;
using static CreatorFlow.Channels.TikTokShop.TikTokShopFigureMapping;
using static CreatorFlow.Channels.TikTokShop.TikTokShopMapping;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>TikTok Shop's figures of videos and LIVE sessions in our words. Pure.</summary>
internal static class TikTokShopContentMapping
{
    private const string PostTimeForm = "yyyy-MM-dd HH:mm:ss";

    /// <summary>Those that sold or were seen.</summary>
    public static ToldVideos Videos(VideoPage page, string currency) => new(
        [
            .. from told in page.Videos ?? []
               where Filled(told.Id) is not null
               let video = Video(told, Filled(told.Gmv?.Currency) ?? currency)
               where video.Sales.IsSome || video.Views > 0
               select video,
        ],
        Filled(page.NextPageToken));

    public static ToldLives Lives(LivePage page, string currency) => new(
        [
            .. from told in page.Sessions ?? []
               where Filled(told.Id) is not null && told.StartedAt is not null
               select Live(told, Filled(told.Sales?.Gmv?.Currency) ?? currency),
        ],
        Filled(page.NextPageToken));

    /// <summary>In no stated zone: by the clock of the shop, as all days of figures are.</summary>
    public static DateTime? PostTime(string? text) => DateTime.TryParseExact(
        text, PostTimeForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
        ? at
        : null;

    private static ToldVideo Video(VideoFigures told, string currency) => new(
        told.Id!,
        told.Title ?? "",
        told.Username ?? "",
        PostTime(told.PostedAt),
        [
            .. from product in told.Products ?? []
               where Filled(product.Id) is not null
               select new ShownProduct(product.Id!, product.Name ?? ""),
        ],
        currency,
        new(Minor(told.Gmv, currency), told.SkuOrders, told.UnitsSold),
        told.Views,
        Hundredths(told.ClickThroughRate));

    private static ToldLive Live(LiveFigures told, string currency) => new(
        told.Id!,
        told.Title ?? "",
        told.Username ?? "",
        told.StartedAt!.Value,
        told.EndedAt,
        currency,
        new(Minor(told.Sales?.Gmv, currency), told.Sales?.SkuOrders, told.Sales?.UnitsSold),
        told.Sales?.Customers,
        new(
            told.Interaction?.Viewers, told.Interaction?.Views, told.Interaction?.Likes, told.Interaction?.Comments,
            Hundredths(told.Interaction?.ClickThroughRate)));
}
