using System.Globalization;
using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Content;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Analytics;

/// <summary>How videos do: all of them, one, and its products.</summary>
internal sealed class VideoPerformance(Market market)
{
    private const string Path = "/analytics/202409/shop_videos";

    public IEnumerable<ApiEndpoint> Endpoints() =>
    [
        ApiEndpoint.Get($"{Path}/performance", Scopes.Analytics, List),
        ApiEndpoint.Get($"{Path}/overview_performance", Scopes.Analytics, Overview),
        ApiEndpoint.Get($"{Path}/{{video_id}}/performance", Scopes.Analytics, One),
        ApiEndpoint.Get($"{Path}/{{video_id}}/products/performance", Scopes.Analytics, Products),
    ];

    private Reply List(Call call)
    {
        if (Period.Read(market, call, out var refusal) is not { } period)
        {
            return refusal!;
        }

        var all = () => Accounts.Of(market, call, isLive: false)
            .Select(video => market.Rank(
                period, video, video.Number, Subject.Content, video.Number, seenAs: video.Number));
        return Ranking.Answer(call, market, period, "videos", all, (item, row) =>
        {
            var (video, tally) = (row.Thing, row.Tally);
            item.WriteString("id"u8, video.Id);
            item.WriteString("title"u8, video.Record.Title);
            item.WriteString("username"u8, video.Record.Username);
            item.Amount("gmv"u8, tally.GmvMinor, market.Currency);
            item.WriteNumber("sku_orders"u8, tally.SkuOrders);
            item.WriteNumber("units_sold"u8, tally.Units);
            item.WriteNumber("views"u8, row.Attention.Impressions);
            item.WriteString("click_through_rate"u8, row.Attention.ClickThroughRate);
            var shown = video.Record.Products.Select(at => market.Catalogue.Products[at]);
            item.Objects("products"u8, shown, (inner, own) =>
            {
                inner.WriteString("id"u8, own.Id);
                inner.WriteString("name"u8, own.Title);
            });
            item.WriteString("video_post_time"u8, PostTime(video));
        });
    }

    private Reply Overview(Call call) => Ranking.Overview(
        call, market, Subject.Source, Figures.Video,
        (item, tally) =>
        {
            item.Amount("gmv"u8, tally.GmvMinor, market.Currency);
            item.WriteString("click_through_rate"u8, Attention.Of(tally, 1).ClickThroughRate);
            item.WriteNumber("sku_orders"u8, tally.SkuOrders);
            item.WriteNumber("units_sold"u8, tally.Units);
        });

    private Reply One(Call call)
    {
        if (Period.Read(market, call, out var refusal) is not { } period)
        {
            return refusal!;
        }

        if (Find(call) is not { } video)
        {
            return Reply.BadParameter("param video_id is invalid");
        }

        Tally life;

        lock (market.Gate)
        {
            life = market.Figures.Sum(Subject.Content, video.Number, 0, period.LatestDay + 1);
        }

        return Reply.Ok(data =>
        {
            data.WriteStartObject("performance"u8);
            data.Intervals(market, period, Subject.Content, video.Number, (item, tally, days) =>
            {
                var seen = Attention.Of(tally, video.Number);
                item.Amount("gmv"u8, tally.GmvMinor, market.Currency);
                item.WriteString("click_through_rate"u8, seen.ClickThroughRate);
                item.WriteString("daily_avg_buyers"u8, Average(tally.Buyers, days));
                item.WriteNumber("views"u8, seen.Impressions);
            });
            data.WriteString("video_post_time"u8, PostTime(video));
            data.WriteEndObject();
            WriteEngagement(data, Attention.Of(life, video.Number).Impressions);
            data.WriteString("latest_available_date"u8, period.Latest);
        });
    }

    private static void WriteEngagement(Utf8JsonWriter data, long views)
    {
        data.WriteStartObject("engagement_data"u8);
        data.WriteNumber("total_likes"u8, views / 14);
        data.WriteNumber("total_shares"u8, views / 160);
        data.WriteNumber("total_comments"u8, views / 230);
        data.WriteNumber("total_views"u8, views);
        data.WriteEndObject();
    }

    private Reply Products(Call call)
    {
        if (Period.Read(market, call, out var refusal) is not { } period)
        {
            return refusal!;
        }

        if (Find(call) is not { } video)
        {
            return Reply.BadParameter("param video_id is invalid");
        }

        var all = () => video.Record.Products
            .Select(product => (Product: product, Id: Figures.ProductOf(video, product)))
            .Select(own => market.Rank(
                period, own.Product, own.Product, Subject.ProductOfContent, own.Id, seenAs: own.Id));
        return Ranking.Answer(call, market, period, "products", all, (item, row) =>
        {
            item.WriteString("id"u8, market.Catalogue.Products[row.Thing].Id);
            item.WriteString("name"u8, market.Catalogue.Products[row.Thing].Title);
            item.Amount("gmv"u8, row.Tally.GmvMinor, market.Currency);
            item.WriteNumber("units_sold"u8, row.Tally.Units);
            item.WriteString("daily_avg_buyers"u8, Average(row.Tally.Buyers, period.Length));
        });
    }

    /// <summary>The video that a call names.</summary>
    private Publication? Find(Call call)
    {
        lock (market.Gate)
        {
            return market.Contents.Find(call.Route("video_id")) is { IsLive: false } video ? video : null;
        }
    }

    private static string Average(int buyers, int days) =>
        (buyers / (decimal)days).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>In the shop's time zone, which is not told.</summary>
    private string PostTime(Publication video) => TimeZoneInfo
        .ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(video.Record.FromMs), market.Profile.TimeZone)
        .ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}

/// <summary>The content that an account filter names.</summary>
internal static class Accounts
{
    public static IEnumerable<Publication> Of(Market market, Call call, bool isLive)
    {
        var type = call.Query.GetValueOrDefault("account_type", "ALL");
        return market.Contents.All
            .Where(found => found.IsLive == isLive)
            .Where(found => type switch
            {
                "AFFILIATES" or "AFFILIATE_ACCOUNTS" => found.Record.IsAffiliate,
                "LINKED_ACCOUNTS" or "OFFICIAL_ACCOUNTS" or "MARKETING_ACCOUNTS" => !found.Record.IsAffiliate,
                _ => true,
            });
    }
}
