using System.Net;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Performance;
using static CreatorFlow.Tests.Channels.Performance.ToldShop;

namespace CreatorFlow.Tests.Channels.Performance;

public sealed class ExportFiguresTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_table_is_a_file_of_numbers_that_a_spreadsheet_sums()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await Connected(site.World);
        site.World.Vendor.Sold();
        site.World.Vendor.BroughtTold[0] = Brought("577", creator: "=evil");
        await Pull(site.World);

        (await File(site, shopId, FiguresPart.Days)).ShouldBe(
            "day,currency,gmv,from_videos,from_lives,from_product_pages,orders,sku_orders,units,buyers,impressions,"
            + "page_views,visitors,refunds,cancelled_and_returned\r\n"
            + "2026-11-22,USD,98.00,98.00,0.00,0.00,2,2,3,2,1000,200,150,0.00,0\r\n");
        (await File(site, shopId, FiguresPart.Products)).ShouldBe(
            "product_id,title,currency,gmv,orders,units\r\n1729,,USD,98.00,2,3\r\n");
        (await File(site, shopId, FiguresPart.Videos)).ShouldBe(
            "video_id,title,creator,posted_at,currency,gmv,sku_orders,units,views,click_rate_percent\r\n"
            + "7412,Morning oil,sample_creator,2026-11-20T16:15:00Z,USD,70.00,2,3,1000,5\r\n");
        (await File(site, shopId, FiguresPart.Lives)).ShouldBe(
            "live_id,title,creator,started_at,ended_at,currency,gmv,sku_orders,units,customers,viewers,views,likes,"
            + "comments,click_rate_percent\r\n"
            + "7512,Evening LIVE,live.leo,2026-11-22T20:00:00Z,2026-11-22T22:00:00Z,USD,20.00,4,5,4,90,120,40,5,"
            + "2.5\r\n");
        (await File(site, shopId, FiguresPart.Affiliates)).ShouldBe(
            "order,line,placed_at,state,product_id,creator,content,content_id,content_title,units,"
            + "commission_percent,currency,estimated_commission,actual_commission,refunded,returned\r\n"
            + "577,1,2026-11-22T20:00:00Z,open,1729,'=evil,video,7412,Morning oil,2,15,USD,5.70,,0,0\r\n");
    }

    [Fact]
    public async Task All_rows_of_creators_orders_are_written_however_many()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await Connected(site.World);
        site.World.Vendor.BroughtTold.AddRange(Enumerable.Range(1, 501).Select(i => Brought($"{i:0000}")));
        await Pull(site.World);

        var lines = (await File(site, shopId, FiguresPart.Affiliates)).Split("\r\n");

        lines.Skip(1).Take(501).Select(line => line[..4]).Order()
            .ShouldBe(Enumerable.Range(1, 501).Select(i => $"{i:0000}"));
    }

    [Fact]
    public async Task What_no_day_says_is_an_empty_cell()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await Connected(site.World);
        site.World.Vendor.Sold();
        site.World.Vendor.ProductsTold[Sunday] = [Product(Oil, 0) with { Sales = new(null, null, null) }];
        await Pull(site.World);

        (await File(site, shopId, FiguresPart.Products)).ShouldBe(
            "product_id,title,currency,gmv,orders,units\r\n1729,,USD,,,\r\n");
    }

    [Fact]
    public void What_creators_earn_is_for_who_may_see_money() => Enum.GetValues<FiguresPart>()
        .Select(ExportFigures.PermissionOf).ShouldBe(
            ["channels.read", "channels.read", "channels.read", "channels.read", "finance.read"]);

    [Fact]
    public async Task A_shop_that_is_not_there_has_no_file()
    {
        await using var site = await ChannelSite.Open();

        site.Http.DefaultRequestHeaders.Accept.ParseAdd("application/json");

        using var answer = await site.Http.GetAsync($"/channels/{Guid.Empty}/performance/days.csv", Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<string> File(ChannelSite site, Guid shopId, FiguresPart part) =>
        site.Http.GetStringAsync(ExportFigures.PathOf(shopId, part, 28), Ct);
}
