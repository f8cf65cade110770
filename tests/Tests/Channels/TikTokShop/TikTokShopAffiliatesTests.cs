using System.Text;
using System.Text.Json;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Performance;
using CreatorFlow.Channels.TikTokShop;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopAffiliatesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void The_example_of_creators_orders_is_read()
    {
        var page = TikTokShopAffiliates.Orders(
            Golden.Read<AffiliateOrderPage>("affiliate-orders-search.response.json"), "EUR");

        page.NextPage.ShouldBeNull();
        var order = page.Orders.ShouldHaveSingleItem();
        (order.Number, order.State, order.PlacedAt, order.DeliveredAt).ShouldBe(
            ("576461413038785752", AffiliateState.Open, DateTimeOffset.FromUnixTimeSeconds(1_749_992_600), null));
        order.Lines.ShouldBe(
        [
            new(
                "1729592969712207008", null, "sample_creator", ContentKind.Video, "7412345678901234567", 2, "USD",
                1_900, 1_500, new(3_800, 570), new(null, null), 0, 0),
        ]);
    }

    [Fact]
    public void A_commission_that_stands_is_read_and_what_is_empty_is_not_said()
    {
        var order = Orders(
            """
            {"id":"577","status":"COMPLETED","create_time":1749992600,"delivery_time":1750200000,"skus":[
             {"product_id":"1","creator_username":"leo","content_type":"LIVE","content_id":"","quantity":1,
              "commission_rate":1000,"estimated_paid_commission":{"amount":"1.50","currency":"GBP"},
              "actual_commission_base":{"amount":"14.00","currency":"GBP"},
              "actual_paid_commission":{"amount":"1.40","currency":"GBP"},"refunded_quantity":1}]},
            {"id":"578","create_time":0,"skus":[]}
            """).ShouldHaveSingleItem();

        (order.State, order.DeliveredAt).ShouldBe(
            (AffiliateState.Completed, DateTimeOffset.FromUnixTimeSeconds(1_750_200_000)));
        var line = order.Lines.ShouldHaveSingleItem();
        (line.Currency, line.Price, line.ContentId, line.CommissionRate, line.Refunded, line.Returned).ShouldBe(
            ("GBP", null, null, 1_000, 1, 0));
        (line.Estimated, line.Actual).ShouldBe((new ToldCommission(null, 150), new ToldCommission(1_400, 140)));
    }

    [Fact]
    public void An_amount_in_another_currency_than_its_line_is_not_known()
    {
        var line = Orders(
            """
            {"id":"577","create_time":1749992600,"skus":[
             {"product_id":"1","price":{"amount":"9.00","currency":"USD"},
              "estimated_commission_base":{"amount":"9.00","currency":"USD"},
              "estimated_paid_commission":{"amount":"0.90","currency":"GBP"},
              "actual_paid_commission":{"amount":"0.80"}}]}
            """).ShouldHaveSingleItem().Lines.ShouldHaveSingleItem();

        (line.Currency, line.Price, line.Estimated, line.Actual).ShouldBe(
            ("USD", 900, new ToldCommission(900, null), new ToldCommission(null, 80)));
    }

    [Theory]
    [InlineData("COMPLETED", AffiliateState.Completed)]
    [InlineData("CANCELLED", AffiliateState.Cancelled)]
    [InlineData("CANCELED", AffiliateState.Cancelled)]
    [InlineData("PROCESSING", AffiliateState.Open)]
    [InlineData("SOMETHING_NEW", AffiliateState.Open)]
    [InlineData(null, AffiliateState.Open)]
    public void A_state_is_read_and_one_that_is_not_known_is_asked_for_again(string? status, AffiliateState state) =>
        TikTokShopAffiliates.State(status).ShouldBe(state);

    [Theory]
    [InlineData("SHOP", ContentKind.Showcase)]
    [InlineData("VIDEO", ContentKind.Video)]
    [InlineData("LIVE", ContentKind.Live)]
    [InlineData("PRE_LIVE", ContentKind.PreLive)]
    [InlineData("PROMOTION_PAGE", ContentKind.PromotionPage)]
    [InlineData("LINKSHARE", ContentKind.LinkShare)]
    [InlineData("HOLOGRAM", ContentKind.Other)]
    [InlineData(null, ContentKind.Other)]
    public void Content_is_read_and_what_is_not_known_is_kept_as_other(string? type, ContentKind content) =>
        TikTokShopAffiliates.Content(type).ShouldBe(content);

    [Fact]
    public async Task Orders_are_asked_for_since_a_moment_and_a_consent_without_them_refuses_the_call_alone()
    {
        const string Path = "/affiliate_seller/202410/orders/search";
        using var vendor = new StubVendor().On(Path, """{"code":0,"data":{"orders":[],"next_page_token":"n"}}""");

        var page = await vendor.Channel.Figures.AffiliateOrders(
            StubVendor.Shop, DateTimeOffset.FromUnixTimeSeconds(1_749_992_600), "p", Ct);

        page.NextPage.ShouldBe("n");
        var call = vendor.Calls.ShouldHaveSingleItem();
        (call.Query["page_size"], call.Query["page_token"], call.Body).ShouldBe(
            ("100", "p", """{"create_time_ge":1749992600}"""));
        vendor.On(Path, _ => StubVendor.Refuse(105005, 403));
        (await Should.ThrowAsync<ChannelFailure>(() => vendor.Channel.Figures.AffiliateOrders(
            StubVendor.Shop, DateTimeOffset.UnixEpoch, null, Ct))).Kind.ShouldBe(ChannelFailureKind.Refused);
    }

    private static IReadOnlyList<ToldAffiliateOrder> Orders(string json) =>
        TikTokShopAffiliates.Orders(Read($$"""{"orders":[{{json}}]}"""), "USD").Orders;

    private static AffiliateOrderPage Read(string data) => JsonSerializer.Deserialize(
        Encoding.UTF8.GetBytes($$"""{"code":0,"data":{{data}}}"""),
        WireJson.For<Envelope<AffiliateOrderPage>>())!.Data!;
}
