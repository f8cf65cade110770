using System.Text;
using System.Text.Json;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Performance;
using CreatorFlow.Channels.TikTokShop;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopFigureMappingTests
{
    private static readonly DateOnly Friday = new(2025, 6, 13);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void The_example_of_a_shop_is_read()
    {
        var told = TikTokShopFigureMapping.Days(Golden.Read<ShopPerformance>("shop-performance.response.json"), "EUR");

        told.Until.ShouldBe(new DateOnly(2025, 6, 14));
        told.Days.ShouldBe(
        [
            new(Friday, "USD")
            {
                Sales = new(98_000, 46, 51),
                SkuOrders = 48,
                Buyers = 45,
                Sources = new(70_000, 20_000, 8_000),
                Reach = new(20_110, 3_120, 1_900),
                Refunds = 2_100,
                Losses = 1,
            },
        ]);
    }

    [Fact]
    public void Days_that_have_no_figures_yet_are_left_out_and_what_is_not_said_is_not_nothing()
    {
        var told = TikTokShopFigureMapping.Days(
            Read<ShopPerformance>(
                """
                {"performance":{"intervals":[
                 {"start_date":"2025-06-13","end_date":"2025-06-14","gmv":{"amount":"","currency":""},"orders":null},
                 {"start_date":"2025-06-14","end_date":"2025-06-15","gmv":{"amount":"0","currency":"IDR"},"orders":0}]},
                 "latest_available_date":"2025-06-13"}
                """),
            "IDR");

        var day = told.Days.ShouldHaveSingleItem();
        (day.Day, day.Currency, day.Sales).ShouldBe((Friday, "IDR", new ToldSales(null, null, null)));
        day.Sales.IsSome.ShouldBeTrue();
        new ToldSales(0, 0, 0).IsSome.ShouldBeFalse();
    }

    [Fact]
    public void An_amount_in_another_currency_than_its_day_is_not_known()
    {
        var day = TikTokShopFigureMapping.Days(
            Read<ShopPerformance>(
                """
                {"performance":{"intervals":[
                 {"start_date":"2025-06-13","end_date":"2025-06-14","gmv":{"amount":"9.00","currency":"USD"},
                  "gmv_breakdowns":[{"type":"VIDEO","amount":"5.00","currency":"USD"},
                   {"type":"LIVE","amount":"3.00","currency":"GBP"},{"type":"PRODUCT_CARD","amount":"1.00"}],
                  "refunds":{"amount":"2.00","currency":"GBP"}}]},
                 "latest_available_date":"2025-06-13"}
                """),
            "USD").Days.ShouldHaveSingleItem();

        (day.Sales.Gmv, day.Sources, day.Refunds).ShouldBe((900, new ToldSources(500, null, 100), null));
    }

    [Fact]
    public void Products_that_sold_are_read_and_behind_one_that_did_not_there_is_no_page()
    {
        var sold = Products(
            """{"id":1729592969712207008,"gmv":{"amount":"19.00","currency":"USD"},"orders":1,"units_sold":2,"""
            + "\"click_through_rate\":\"5.28%\"}");
        var end = Products(
            """{"id":1,"gmv":{"amount":"5.00","currency":"USD"},"orders":1,"units_sold":1},"""
            + """{"id":2,"gmv":{"amount":"0.00","currency":"USD"},"orders":0,"units_sold":0}""");

        sold.Products.ShouldBe([new("1729592969712207008", "USD", new(1_900, 1, 2), 528)]);
        sold.NextPage.ShouldBe("n");
        end.Products.Select(own => own.Id).ShouldBe(["1"]);
        end.NextPage.ShouldBeNull();
    }

    [Theory]
    [InlineData("0.0528", 528)]
    [InlineData("5.28%", 528)]
    [InlineData("0", 0)]
    [InlineData("1", 10_000)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("-0.1", null)]
    [InlineData("99999999999", null)]
    [InlineData("many", null)]
    public void A_rate_is_read_as_a_share_or_with_its_sign(string? rate, int? hundredths) =>
        TikTokShopFigureMapping.Hundredths(rate).ShouldBe(hundredths);

    [Fact]
    public async Task Days_are_asked_for_one_by_one_and_products_of_a_day_the_best_first()
    {
        using var vendor = new StubVendor()
            .On("/analytics/202405/shop/performance", """{"code":0,"data":{"performance":{"intervals":[]}}}""")
            .On(
                "/analytics/202405/shop_products/performance",
                """{"code":0,"data":{"products":[],"next_page_token":"n"}}""");

        await vendor.Channel.Figures.ShopDays(StubVendor.Shop, Friday, Friday.AddDays(7), Ct);
        await vendor.Channel.Figures.Products(StubVendor.Shop, Friday, "p", Ct);

        var (days, products) = (vendor.Calls[0].Query, vendor.Calls[1].Query);
        (days["start_date_ge"], days["end_date_lt"], days["granularity"]).ShouldBe(("2025-06-13", "2025-06-20", "1D"));
        (products["start_date_ge"], products["end_date_lt"], products["page_size"], products["page_token"],
            products["sort_field"], products["sort_order"])
            .ShouldBe(("2025-06-13", "2025-06-14", "100", "p", "gmv", "DESC"));
    }

    [Fact]
    public async Task A_consent_without_figures_refuses_the_call_and_not_the_shop()
    {
        using var vendor = new StubVendor()
            .On("/analytics/202405/shop/performance", _ => StubVendor.Refuse(105005, 403));

        var failure = await Should.ThrowAsync<ChannelFailure>(
            () => vendor.Channel.Figures.ShopDays(StubVendor.Shop, Friday, Friday.AddDays(1), Ct));

        (failure.Kind, failure.Code).ShouldBe((ChannelFailureKind.Refused, "105005"));
    }

    private static ToldProducts Products(string json) => TikTokShopFigureMapping.Products(
        Read<ProductFiguresPage>($$"""{"products":[{{json}}],"next_page_token":"n"}"""), "USD");

    private static T Read<T>(string data) where T : class => JsonSerializer.Deserialize(
        Encoding.UTF8.GetBytes($$"""{"code":0,"data":{{data}}}"""), WireJson.For<Envelope<T>>())!.Data!;
}
