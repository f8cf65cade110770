using CreatorFlow.Channels;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Links;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopCancellationsTests
{
    private const string Order = "576461413038785752";
    private const string Cancel = "/return_refund/202309/cancellations";
    private const string Read = "/order/202309/orders";

    private const string Eligibility = $"/return_refund/202309/orders/{Order}/aftersale_eligibility";
    private const string Nothing = """{"code":0,"data":{"sku_eligibility":[]}}""";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_shop_of_the_us_names_every_unit_that_is_left()
    {
        using var vendor = Vendor("AWAITING_SHIPMENT").On(Cancel, Answer("CANCELLATION_REQUEST_COMPLETE"));

        (await Ask(vendor)).Value.ShouldBe(new CancellationSent(false));

        var sent = vendor.Calls[^1];
        sent.Method.ShouldBe(HttpMethod.Post);
        sent.Query.Keys.ShouldBe(["app_key", "timestamp", "shop_cipher", "sign"], ignoreOrder: true);
        sent.Body.ShouldBe(OneLine(
            """
            {"order_id":"576461413038785752","cancel_reason":"seller_cancel_reason_out_of_stock",
             "order_line_item_ids":["11","12","13"]}
            """));
    }

    [Fact]
    public async Task A_shop_elsewhere_names_quantities_of_skus()
    {
        using var vendor = Vendor("AWAITING_SHIPMENT").On(Cancel, Answer("CANCELLATION_REQUEST_SUCCESS"));

        (await Ask(vendor, StubVendor.Shop with { Currency = "EUR" })).Value.WasCancelledBefore.ShouldBeFalse();

        vendor.Calls[^1].Body.ShouldBe(OneLine(
            """
            {"order_id":"576461413038785752","cancel_reason":"seller_cancel_reason_out_of_stock",
             "skus":[{"sku_id":"s1","quantity":2},{"sku_id":"s2","quantity":1}]}
            """));
    }

    [Fact]
    public async Task The_request_of_the_buyer_is_named_where_there_is_one()
    {
        using var vendor = Vendor("AWAITING_SHIPMENT")
            .On(Read, Orders("AWAITING_SHIPMENT", """ "is_buyer_request_cancel":true, """))
            .On(Cancel, Answer("CANCELLATION_REQUEST_COMPLETE"));

        await Ask(vendor);

        vendor.Calls[^1].Body.ShouldContain("\"seller_cancel_paid_reason_buyer_requested_cancellation\"");
    }

    [Fact]
    public async Task What_TikTok_Shop_does_not_let_the_seller_cancel_is_refused_with_its_reason()
    {
        using var vendor = Vendor("AWAITING_SHIPMENT").On(
            Eligibility,
            """
            {"code":0,"data":{"sku_eligibility":[{"sku_id":"s1","line_item_eligibility":[
              {"request_type":"CANCEL","order_line_items_ids":["12"],"eligible":false,"ineligible_reason":"Packed."},
              {"request_type":"REFUND","order_line_items_ids":["11"],"eligible":false,"ineligible_reason":"Early."}]}]}}
            """);

        var problem = (await Ask(vendor)).Problem!;

        (problem.Code, problem.Detail.Contains("Packed.", StringComparison.Ordinal))
            .ShouldBe(("channels.cancel_refused", true));
        vendor.Calls.ShouldNotContain(sent => sent.Method == HttpMethod.Post);
        vendor.Calls[^1].Query["initiate_aftersale_user"].ShouldBe("SELLER");
    }

    [Fact]
    public async Task An_order_that_is_cancelled_there_is_not_cancelled_again()
    {
        using var vendor = Vendor("CANCELLED");

        (await Ask(vendor)).Value.ShouldBe(new CancellationSent(true));

        vendor.Calls.ShouldHaveSingleItem().Method.ShouldBe(HttpMethod.Get);
    }

    [Theory]
    [InlineData(25001011, 200)]
    [InlineData(25001051, 200)]
    [InlineData(25020009, 200)]
    [InlineData(25020010, 200)]
    [InlineData(25001028, 200)]
    [InlineData(36009007, 504)]
    public async Task What_may_have_gone_through_is_looked_up(long code, int status)
    {
        using var vendor = Vendor("AWAITING_SHIPMENT");
        vendor.On(Cancel, _ =>
        {
            vendor.On(Read, Orders("CANCELLED"));
            return StubVendor.Refuse(code, status);
        });

        (await Ask(vendor)).Value.ShouldBe(new CancellationSent(true));
    }

    [Theory]
    [InlineData(25001011, 200)]
    [InlineData(25020009, 200)]
    [InlineData(25001028, 200)]
    [InlineData(36009003, 500)]
    public async Task What_does_not_show_yet_is_asked_again_later(long code, int status)
    {
        using var vendor = Vendor("AWAITING_SHIPMENT").On(Cancel, _ => StubVendor.Refuse(code, status));

        (await Should.ThrowAsync<ChannelFailure>(() => Ask(vendor))).Kind.ShouldBe(ChannelFailureKind.Retry);
    }

    [Fact]
    public async Task A_completed_order_is_refused()
    {
        using var vendor = Vendor("COMPLETED").On(Cancel, _ => StubVendor.Refuse(25001051));

        (await Ask(vendor)).Problem!.Code.ShouldBe("channels.cancel_refused");
    }

    [Theory]
    [InlineData(25001003)]
    [InlineData(25001021)]
    [InlineData(25001045)]
    [InlineData(25007006)]
    [InlineData(25020005)]
    public async Task A_refusal_says_why(long code)
    {
        using var vendor = Vendor("AWAITING_SHIPMENT").On(Cancel, _ => StubVendor.Refuse(code));

        var problem = (await Ask(vendor)).Problem!;

        (problem.Code, problem.Kind).ShouldBe(("channels.cancel_refused", ProblemKind.Conflict));
        problem.Facts["order"].ShouldBe(Order);
        problem.Detail.ShouldContain($"{code}: no");
    }

    [Theory]
    [InlineData("CANCELLATION_REQUEST_CANCEL")]
    [InlineData("CANCELLATION_REQUEST_CANCELLED")]
    public async Task A_cancellation_turned_down_is_a_refusal(string status)
    {
        using var vendor = Vendor("AWAITING_SHIPMENT").On(Cancel, Answer(status));

        (await Ask(vendor)).Problem!.Code.ShouldBe("channels.cancel_refused");
    }

    [Fact]
    public async Task A_cancellation_that_waits_is_asked_for_again_later()
    {
        using var vendor = Vendor("AWAITING_SHIPMENT").On(Cancel, Answer("CANCELLATION_REQUEST_PENDING"));

        (await Should.ThrowAsync<ChannelFailure>(() => Ask(vendor))).Kind.ShouldBe(ChannelFailureKind.Retry);
    }

    [Fact]
    public async Task An_order_the_shop_does_not_have_is_refused_without_asking()
    {
        using var vendor = new StubVendor().On(Read, """{"code":0,"data":{"orders":[]}}""");

        (await Ask(vendor)).Problem!.Code.ShouldBe("channels.cancel_refused");

        vendor.Calls.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Of_a_listing_that_a_person_linked_only_the_surplus_is_cancelled()
    {
        using var vendor = Vendor("AWAITING_SHIPMENT").On(Cancel, Answer("CANCELLATION_REQUEST_COMPLETE"));

        (await Leave(vendor, [new("LINKED", 1), new("unlinked:s2", 1)])).Value.WasCancelledBefore.ShouldBeFalse();

        vendor.Calls[^1].Body.ShouldEndWith("""
            "order_line_item_ids":["12"]}
            """.Trim());
    }

    [Fact]
    public async Task An_order_that_does_not_hold_what_shall_be_left_is_not_touched()
    {
        using var vendor = Vendor("AWAITING_SHIPMENT").On(Cancel, Answer("CANCELLATION_REQUEST_COMPLETE"));

        // Linked to another SKU since the order came.
        (await Leave(vendor, [new("BEFORE", 1), new("unlinked:s2", 1)])).Problem!.Code
            .ShouldBe("channels.cancel_refused");

        vendor.Calls.ShouldHaveSingleItem().Method.ShouldBe(HttpMethod.Get);
    }

    [Theory]
    [InlineData(36009002, 429, ChannelFailureKind.RateLimited)]
    [InlineData(105005, 403, ChannelFailureKind.ScopeMissing)]
    public async Task Other_failures_keep_their_kind(long code, int status, ChannelFailureKind kind)
    {
        using var vendor = Vendor("AWAITING_SHIPMENT").On(Cancel, _ => StubVendor.Refuse(code, status));

        (await Should.ThrowAsync<ChannelFailure>(() => Ask(vendor))).Kind.ShouldBe(kind);
    }

    private static Task<Result<CancellationSent>> Ask(StubVendor vendor, ShopKey? shop = null) =>
        vendor.Channel.CancelOrder(shop ?? StubVendor.Shop, Order, [], SkuLinks.None, Ct);

    private static Task<Result<CancellationSent>> Leave(StubVendor vendor, IReadOnlyList<ChannelUnits> left) =>
        vendor.Channel.CancelOrder(
            StubVendor.Shop, Order, left,
            new(new Dictionary<string, string> { ["s1"] = "LINKED", ["s2"] = "unlinked:s2" }), Ct);

    private static string OneLine(string json) => string.Concat(json.Where(letter => !char.IsWhiteSpace(letter)));

    private static StubVendor Vendor(string status) =>
        new StubVendor().On(Read, Orders(status)).On(Eligibility, Nothing);

    private static string Answer(string status) =>
        $$"""{"code":0,"data":{"cancel_id":"4035","cancel_status":"{{status}}"} }""";

    private static string Orders(string status, string more = "") =>
        $$"""
        {"code":0,"data":{"orders":[{"id":"{{Order}}",{{more}}"status":"{{status}}","line_items":[
          {"id":"11","sku_id":"s1","display_status":"AWAITING_SHIPMENT"},
          {"id":"12","sku_id":"s1","display_status":"AWAITING_SHIPMENT"},
          {"id":"13","sku_id":"s2","display_status":"AWAITING_SHIPMENT"},
          {"id":"14","sku_id":"s2","display_status":"CANCELLED"}]}] } }
        """;
}
