using System.Text;
using System.Text.Json;
using CreatorFlow.Channels.Performance;
using CreatorFlow.Channels.TikTokShop;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopContentMappingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void The_example_of_videos_is_read()
    {
        var page = TikTokShopContentMapping.Videos(
            Golden.Read<VideoPage>("shop-video-performance.response.json"), "EUR");

        page.NextPage.ShouldBeNull();
        var video = page.Videos.ShouldHaveSingleItem();
        (video.Id, video.Title, video.Creator, video.Currency).ShouldBe(
            ("7412345678901234567", "Morning coffee routine", "sample_creator", "USD"));
        (video.Sales, video.Views, video.ClickRate).ShouldBe((new ToldSales(123_450, 61, 66), 184_203, 528));
        video.PostedAt.ShouldBe(new DateTime(2025, 6, 10, 8, 15, 0, DateTimeKind.Unspecified));
        video.Products.ShouldBe([new("1729592969712207008", "Ceramic pour-over kettle")]);
    }

    [Fact]
    public void A_video_that_neither_sold_nor_was_seen_is_left_out()
    {
        var page = Videos(
            """
            {"id":"1","gmv":{"amount":"0","currency":"USD"},"sku_orders":0,"units_sold":0,"views":0},
            {"id":"2","gmv":{"amount":"0","currency":"USD"},"sku_orders":0,"units_sold":0,"views":7},
            {"id":"","gmv":{"amount":"9","currency":"USD"}}
            """);

        page.Videos.Select(video => (video.Id, video.Views)).ShouldBe([("2", 7)]);
        page.Videos[0].PostedAt.ShouldBeNull();
    }

    [Fact]
    public void A_LIVE_session_is_read_with_its_times_as_texts_and_one_that_goes_on_has_no_end()
    {
        var page = TikTokShopContentMapping.Lives(
            Read<LivePage>(
                """
                {"live_stream_sessions":[
                 {"id":"7512","title":"Evening","username":"live.leo","start_time":"1749992600","end_time":"1749999800",
                  "sales_performance":{"gmv":{"amount":"200.00","currency":"USD"},"sku_orders":4,"unit_sold":5,
                   "customers":3},
                  "interaction_performance":{"viewers":90,"views":120,"likes":40,"comments":5,
                   "click_through_rate":"2.5%"}},
                 {"id":"7513","start_time":"1749992600","end_time":""},
                 {"id":"7514","start_time":""}],
                 "next_page_token":"n"}
                """),
            "GBP");

        page.NextPage.ShouldBe("n");
        page.Lives.Select(live => live.Id).ShouldBe(["7512", "7513"]);
        var first = page.Lives[0];
        (first.StartedAt, first.EndedAt).ShouldBe(
            (DateTimeOffset.FromUnixTimeSeconds(1_749_992_600), DateTimeOffset.FromUnixTimeSeconds(1_749_999_800)));
        (first.Currency, first.Sales, first.Customers).ShouldBe(("USD", new ToldSales(20_000, 4, 5), 3));
        first.Audience.ShouldBe(new(90, 120, 40, 5, 250));
        (page.Lives[1].EndedAt, page.Lives[1].Currency, page.Lives[1].Audience.Views).ShouldBe((null, "GBP", null));
    }

    [Fact]
    public async Task Videos_of_a_day_and_LIVE_sessions_of_days_are_asked_for()
    {
        var friday = new DateOnly(2025, 6, 13);
        using var vendor = new StubVendor()
            .On("/analytics/202409/shop_videos/performance", """{"code":0,"data":{"videos":[]}}""")
            .On("/analytics/202508/shop_lives/performance", """{"code":0,"data":{"live_stream_sessions":[]}}""");

        await vendor.Channel.Figures.Videos(StubVendor.Shop, friday, null, Ct);
        await vendor.Channel.Figures.Lives(StubVendor.Shop, friday, friday.AddDays(7), "p", Ct);

        var (videos, lives) = (vendor.Calls[0].Query, vendor.Calls[1].Query);
        (videos["start_date_ge"], videos["end_date_lt"], videos["sort_field"]).ShouldBe(
            ("2025-06-13", "2025-06-14", "gmv"));
        (lives["start_date_ge"], lives["end_date_lt"], lives["page_token"]).ShouldBe(
            ("2025-06-13", "2025-06-20", "p"));
    }

    private static ToldVideos Videos(string json) =>
        TikTokShopContentMapping.Videos(Read<VideoPage>($$"""{"videos":[{{json}}]}"""), "USD");

    private static T Read<T>(string data) where T : class => JsonSerializer.Deserialize(
        Encoding.UTF8.GetBytes($$"""{"code":0,"data":{{data}}}"""), WireJson.For<Envelope<T>>())!.Data!;
}
