using System.Globalization;
using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Content;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Analytics;

/// <summary>How LIVE sessions do.</summary>
internal sealed class LivePerformance(Market market)
{
    private const string Path = "/analytics/202508/shop_lives";

    public IEnumerable<ApiEndpoint> Endpoints() =>
    [
        ApiEndpoint.Get($"{Path}/performance", Scopes.Analytics, List),
        ApiEndpoint.Get($"{Path}/overview_performance", Scopes.Analytics, Overview),
    ];

    private Reply List(Call call)
    {
        if (Period.Read(market, call, out var refusal) is not { } period)
        {
            return refusal!;
        }

        var all = () => Accounts.Of(market, call, isLive: true)
            .Where(live => market.Figures.DayOf(live.Record.FromMs) is var day
                && day >= period.FromDay && day < period.CountedUntil)
            .Select(live => market.Rank(
                period, live, live.Number, Subject.Content, live.Number, seenAs: live.Number));
        return Ranking.Answer(call, market, period, "live_stream_sessions", all, WriteSession);
    }

    private void WriteSession(Utf8JsonWriter item, Ranked<Publication> row)
    {
        var record = row.Thing.Record;
        item.WriteString("id"u8, row.Thing.Id);
        item.WriteString("title"u8, record.Title);
        item.WriteString("username"u8, record.Username);
        // Strings here, unlike other times.
        item.WriteString("start_time"u8, Seconds(record.FromMs));
        item.WriteString("end_time"u8, record.UntilMs == 0 ? "" : Seconds(record.UntilMs));
        item.WriteStartObject("sales_performance"u8);
        item.Amount("gmv"u8, row.Tally.GmvMinor, market.Currency);
        item.WriteNumber("products_added"u8, record.Products.Count);
        item.WriteNumber("sku_orders"u8, row.Tally.SkuOrders);
        item.WriteNumber("units_sold"u8, row.Tally.Units);
        item.WriteNumber("customers"u8, row.Tally.Buyers);
        item.WriteEndObject();
        item.WriteStartObject("interaction_performance"u8);
        item.WriteNumber("viewers"u8, row.Attention.Visitors);
        item.WriteNumber("views"u8, row.Attention.PageViews);
        item.WriteNumber("likes"u8, row.Attention.PageViews / 3);
        item.WriteNumber("comments"u8, row.Attention.PageViews / 25);
        item.WriteString("click_through_rate"u8, row.Attention.ClickThroughRate);
        item.WriteEndObject();
    }

    private Reply Overview(Call call) => Ranking.Overview(
        call, market, Subject.Source, Figures.Live,
        (item, tally) =>
        {
            item.Amount("gmv"u8, tally.GmvMinor, market.Currency);
            item.WriteNumber("sku_orders"u8, tally.SkuOrders);
            item.WriteNumber("units_sold"u8, tally.Units);
            item.WriteNumber("customers"u8, tally.Buyers);
            item.WriteString("click_through_rate"u8, Attention.Of(tally, 2).ClickThroughRate);
        });

    private static string Seconds(long atMs) => (atMs / 1_000).ToString(CultureInfo.InvariantCulture);
}
