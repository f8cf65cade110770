using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Performance;
using static CreatorFlow.Tests.Channels.Performance.ToldShop;

namespace CreatorFlow.Tests.Channels.Performance;

public sealed class PerformanceApiTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_tells_the_days_and_how_far_each_part_is_read()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await Connected(site.World);
        site.World.Vendor.Sold();
        site.World.Vendor.FiguresFailure = part => part == FiguresPart.Affiliates
            ? new(ChannelFailureKind.Refused, "no scope", "105005")
            : null;
        await Pull(site.World);

        var told = await Get(site, $"/api/v1/channels/{shopId}/performance?days=7");

        (told.GetProperty("timeZone").GetString(), told.GetProperty("from").GetString(),
            told.GetProperty("until").GetString()).ShouldBe(("America/Los_Angeles", "2026-11-16", "2026-11-22"));
        var day = told.GetProperty("days")[0];
        (day.GetProperty("day").GetString(), day.GetProperty("gmv").GetString(),
            day.GetProperty("fromVideos").GetString(), day.GetProperty("orders").GetInt64())
            .ShouldBe(("2026-11-22", "98.00", "98.00", 2));
        var parts = told.GetProperty("parts");
        parts[0].GetProperty("newestDay").GetString().ShouldBe("2026-11-22");
        (parts[4].GetProperty("part").GetString(), parts[4].GetProperty("trouble").GetString(),
            parts[4].GetProperty("readAt").ValueKind).ShouldBe(("Affiliates", "no scope", JsonValueKind.Null));
    }

    [Fact]
    public async Task It_tells_products_videos_LIVE_sessions_and_what_creators_brought()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await Connected(site.World);
        site.World.Vendor.Sold();
        await Pull(site.World);

        var product = (await Get(site, $"/api/v1/channels/{shopId}/performance/products?limit=1"))[0];
        var video = (await Get(site, $"/api/v1/channels/{shopId}/performance/videos"))[0];
        var live = (await Get(site, $"/api/v1/channels/{shopId}/performance/lives"))[0];
        var brought = (await Get(site, $"/api/v1/channels/{shopId}/performance/affiliates"))[0];

        (product.GetProperty("productId").GetString(), product.GetProperty("gmv").GetString())
            .ShouldBe((Oil, "98.00"));
        (video.GetProperty("videoId").GetString(), video.GetProperty("clickRate").GetInt32(),
            video.GetProperty("products")[0].GetProperty("name").GetString()).ShouldBe((Clip, 500, "Hair oil"));
        (live.GetProperty("liveId").GetString(), live.GetProperty("customers").GetInt64()).ShouldBe((Evening, 4));
        (brought.GetProperty("orderNumber").GetString(), brought.GetProperty("content").GetString(),
            brought.GetProperty("contentTitle").GetString(), brought.GetProperty("commissionRate").GetInt32(),
            brought.GetProperty("estimatedCommission").GetString(),
            brought.GetProperty("actualCommission").ValueKind)
            .ShouldBe(("577", "Video", "Morning oil", 1500, "5.70", JsonValueKind.Null));
    }

    [Fact]
    public async Task What_no_day_says_is_null()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await Connected(site.World);
        site.World.Vendor.Sold();
        site.World.Vendor.VideosTold[Sunday] =
            [Video(Clip, 0) with { Sales = new(null, null, null), Views = null, ClickRate = null }];
        await Pull(site.World);

        var video = (await Get(site, $"/api/v1/channels/{shopId}/performance/videos"))[0];

        video.GetProperty("currency").GetString().ShouldBe("USD");
        new[] { "gmv", "skuOrders", "units", "views", "clickRate" }
            .ShouldAllBe(name => video.GetProperty(name).ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public async Task The_figures_are_read_when_asked_for_and_a_shop_that_is_not_there_is_refused()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await Connected(site.World);
        await Pull(site.World);

        using var asked = await site.Http.PostAsJsonAsync(
            $"/api/v1/channels/{shopId}/performance/read", new { }, Ct);
        using var unknown = await site.Http.PostAsJsonAsync(
            $"/api/v1/channels/{Guid.Empty}/performance/read", new { }, Ct);
        using var shown = await site.Http.GetAsync($"/api/v1/channels/{Guid.Empty}/performance", Ct);
        using var videos = await site.Http.GetAsync($"/api/v1/channels/{Guid.Empty}/performance/videos", Ct);

        asked.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await site.World.RunJobs(PullFigures.JobKind)).ShouldBe(1);
        (unknown.StatusCode, shown.StatusCode, videos.StatusCode)
            .ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task A_form_that_was_not_shown_here_is_refused()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await Connected(site.World);
        using var form = new FormUrlEncodedContent([]);

        using var answer = await site.Http.PostAsync(PerformanceActions.ReadPath(shopId), form, Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("figures platform.form_expired");
        (await Told<ShopFiguresAsked>(site.World)).ShouldBeEmpty();
    }

    private static async Task<JsonElement> Get(ChannelSite site, string address) =>
        JsonDocument.Parse(await site.Http.GetStringAsync(address, Ct)).RootElement;
}
