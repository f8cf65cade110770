using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Links;

namespace CreatorFlow.Tests.Channels.TikTokShop;

/// <summary>Whether TikTok Shop lets the seller cancel, by SKU.</summary>
public sealed class TikTokShopEligibilityTests
{
    private const string Order = "576461413038785752";
    private const string Ask = $"/return_refund/202309/orders/{Order}/aftersale_eligibility";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, "Shipped soon.")]
    [InlineData("CANDLE", null)]
    [InlineData("SOAP", "Shipped soon.")]
    public async Task A_SKU_of_which_no_open_unit_may_be_cancelled_is_told(string? sku, string? why)
    {
        using var vendor = Vendor().On(
            Ask,
            """
            {"code":0,"data":{"sku_eligibility":[
              {"sku_id":"s1","line_item_eligibility":[
                {"request_type":"CANCEL","order_line_items_ids":["1"],"eligible":false,"ineligible_reason":"No."},
                {"request_type":"CANCEL","order_line_items_ids":["2"],"eligible":true}]},
              {"sku_id":"s2","line_item_eligibility":[
                {"request_type":"CANCEL","order_line_items_ids":["3"],"eligible":false,
                 "ineligible_reason":"Shipped soon."},
                {"request_type":"REFUND","order_line_items_ids":["1","2","3"],"eligible":false}]}]}}
            """);

        (await vendor.Channel.WhyNotCancel(StubVendor.Shop, Order, sku is null ? [] : [sku], SkuLinks.None, Ct))
            .ShouldBe(why);
    }

    [Fact]
    public async Task A_refusal_without_a_reason_says_so_and_links_are_followed()
    {
        using var vendor = Vendor().On(
            Ask,
            """
            {"code":0,"data":{"sku_eligibility":[{"sku_id":"s2","line_item_eligibility":[
              {"request_type":"CANCEL","order_line_items_ids":["3"],"eligible":false}]}]}}
            """);
        var links = new SkuLinks(new Dictionary<string, string> { ["s2"] = "LINKED" });

        (await vendor.Channel.WhyNotCancel(StubVendor.Shop, Order, ["LINKED"], links, Ct))
            .ShouldBe("It gives no reason.");
        (await vendor.Channel.WhyNotCancel(StubVendor.Shop, Order, ["SOAP"], links, Ct)).ShouldBeNull();
    }

    [Fact]
    public async Task Where_it_is_not_said_nothing_is_refused_and_no_answer_is_a_failure()
    {
        using var vendor = Vendor().On(Ask, _ => StubVendor.Refuse(25001002));
        (await vendor.Channel.WhyNotCancel(StubVendor.Shop, Order, [], SkuLinks.None, Ct)).ShouldBeNull();

        vendor.On(Ask, "<html>504</html>", 504);
        (await Should.ThrowAsync<ChannelFailure>(
            () => vendor.Channel.WhyNotCancel(StubVendor.Shop, Order, [], SkuLinks.None, Ct))).Kind
            .ShouldBe(ChannelFailureKind.Retry);

        vendor.On("/order/202309/orders", """{"code":0,"data":{"orders":[]}}""");
        (await vendor.Channel.WhyNotCancel(StubVendor.Shop, Order, [], SkuLinks.None, Ct)).ShouldBeNull();
    }

    private static StubVendor Vendor() => new StubVendor().On(
        "/order/202309/orders",
        $$"""
        {"code":0,"data":{"orders":[{"id":"{{Order}}","status":"AWAITING_SHIPMENT","line_items":[
          {"id":"1","sku_id":"s1","seller_sku":"CANDLE"},{"id":"2","sku_id":"s1","seller_sku":"CANDLE"},
          {"id":"3","sku_id":"s2","seller_sku":"SOAP"},
          {"id":"4","sku_id":"s2","seller_sku":"SOAP","display_status":"CANCELLED"}]}]} }
        """);
}
