using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Links;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopCancellationRequestsTests
{
    private const string Order = "576461413038785752";
    private const string Cancellations = "/return_refund/202309/cancellations";
    private const string Read = "/order/202309/orders";
    private const string Nothing = """{"code":0,"data":{}}""";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_buyer_asks_is_read_with_its_deadline()
    {
        using var vendor = Asking();

        var request = (await vendor.Channel.OpenCancellation(StubVendor.Shop, Order, SkuLinks.None, Ct))
            .ShouldNotBeNull();

        request.Reason.ShouldBe("No longer needed");
        request.AnswerBy.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
        request.Units.ShouldBe([new("A", 2), new("s2", 1)]);
        vendor.Calls[^1].Body.ShouldBe(
            """{"order_ids":["576461413038785752"],"cancel_status":["CANCELLATION_REQUEST_PENDING"]}""");
    }

    [Fact]
    public async Task What_the_buyer_asks_is_told_in_the_SKUs_the_listings_are_linked_to()
    {
        using var vendor = Asking();
        var links = new SkuLinks(new Dictionary<string, string> { ["s1"] = "LINKED", ["s2"] = "unlinked:s2" });

        (await vendor.Channel.OpenCancellation(StubVendor.Shop, Order, links, Ct))!.Units
            .ShouldBe([new("LINKED", 2), new("unlinked:s2", 1)]);
    }

    [Fact]
    public async Task Where_nothing_is_asked_there_is_nothing_to_read()
    {
        using var vendor = new StubVendor()
            .On($"{Cancellations}/search", """{"code":0,"data":{"cancellations":[]}}""");

        (await vendor.Channel.OpenCancellation(StubVendor.Shop, Order, SkuLinks.None, Ct)).ShouldBeNull();
    }

    [Fact]
    public async Task A_yes_carries_a_key_so_that_it_may_be_repeated()
    {
        using var vendor = Asking().On($"{Cancellations}/77/approve", Nothing);

        (await Answer(vendor, accept: true)).Value.ShouldBe(new CancellationAnswered(false));

        vendor.Calls[^1].Query["idempotency_key"].ShouldBe("77-approve");
    }

    [Fact]
    public async Task A_no_gives_a_reason_of_the_channels_own_list_and_the_comment()
    {
        using var vendor = Asking()
            .On("/return_refund/202309/reject_reasons", """{"code":0,"data":{"reasons":[{"name":"packed"}]}}""")
            .On($"{Cancellations}/77/reject", Nothing);

        (await Answer(vendor, accept: false)).Ok.ShouldBeTrue();

        vendor.Calls[^1].Body.ShouldBe("""{"reject_reason":"packed","comment":"It is packed."}""");
        vendor.Calls[^1].Query["idempotency_key"].ShouldBe("77-reject");
    }

    [Fact]
    public async Task A_no_gives_the_reason_that_was_chosen()
    {
        using var vendor = Asking().On($"{Cancellations}/77/reject", Nothing);

        (await vendor.Channel.AnswerCancellation(
            StubVendor.Shop, Order, new(false, null) { Reason = "seller_reject_apply_package_shipped" }, Ct))
            .Ok.ShouldBeTrue();

        vendor.Calls[^1].Body.ShouldBe("""{"reject_reason":"seller_reject_apply_package_shipped"}""");
        vendor.Calls.ShouldNotContain(sent => sent.Address.AbsolutePath.EndsWith("reject_reasons"));
    }

    [Fact]
    public async Task The_reasons_of_the_open_request_are_told_in_the_readers_language()
    {
        using var vendor = Asking().On(
            "/return_refund/202309/reject_reasons",
            """{"code":0,"data":{"reasons":[{"name":"packed","text":"Ya empaquetado"},{"name":"sent"}]}}""");

        (await vendor.Channel.CancellationReasons(StubVendor.Shop, Order, "es", Ct))
            .ShouldBe([new("packed", "Ya empaquetado"), new("sent", "sent")]);

        vendor.Calls[^1].Query["return_or_cancel_id"].ShouldBe("77");
        vendor.Calls[^1].Query["locale"].ShouldStartWith("es");
        using var quiet = new StubVendor()
            .On($"{Cancellations}/search", """{"code":0,"data":{"cancellations":[]}}""");
        (await quiet.Channel.CancellationReasons(StubVendor.Shop, Order, "es", Ct)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("CANCELLED", true, true)]
    [InlineData("CANCELLED", false, false)]
    [InlineData("AWAITING_SHIPMENT", false, true)]
    [InlineData("AWAITING_SHIPMENT", true, false)]
    public async Task Where_nothing_is_open_the_order_tells_whether_it_went_so(string status, bool accept, bool ok)
    {
        using var vendor = new StubVendor()
            .On($"{Cancellations}/search", """{"code":0,"data":{"cancellations":[]}}""")
            .On(Read, $$"""{"code":0,"data":{"orders":[{"id":"{{Order}}","status":"{{status}}"}]} }""");

        var answer = await Answer(vendor, accept);

        answer.Ok.ShouldBe(ok);
        (answer.Ok ? "" : answer.Problem!.Code).ShouldBe(ok ? "" : "channels.answer_refused");
    }

    [Theory]
    [InlineData("CANCELLATION_REQUEST_SUCCESS", true, true)]
    [InlineData("CANCELLATION_REQUEST_COMPLETE", true, true)]
    [InlineData("CANCELLATION_REQUEST_COMPLETE", false, false)]
    [InlineData("CANCELLATION_REQUEST_CANCEL", true, false)]
    [InlineData("CANCELLATION_REQUEST_CANCEL", false, true)]
    public async Task Where_units_were_asked_for_the_last_request_tells_whether_it_went_so(
        string last, bool accept, bool ok)
    {
        using var vendor = new StubVendor()
            .On($"{Cancellations}/search", call => StubVendor.Json(
                call.Body.Contains("PENDING", StringComparison.Ordinal)
                    ? """{"code":0,"data":{"cancellations":[]}}"""
                    : Told(last)))
            .On(Read, $$"""{"code":0,"data":{"orders":[{"id":"{{Order}}","status":"AWAITING_SHIPMENT"}]} }""");

        var answer = await Answer(vendor, accept);

        (answer.Ok ? "" : answer.Problem!.Code).ShouldBe(ok ? "" : "channels.answer_refused");
        vendor.Calls[^1].Body.ShouldBe("""{"order_ids":["576461413038785752"]}""");
    }

    [Fact]
    public async Task A_refusal_says_why_and_a_busy_channel_is_asked_again()
    {
        using var vendor = Asking().On($"{Cancellations}/77/approve", _ => StubVendor.Refuse(25001003));
        var problem = (await Answer(vendor, accept: true)).Problem!;
        (problem.Code, problem.Facts["order"]).ShouldBe(("channels.answer_refused", Order));

        using var busy = Asking().On($"{Cancellations}/77/approve", _ => StubVendor.Refuse(25001028));
        (await Should.ThrowAsync<ChannelFailure>(() => Answer(busy, accept: true))).Kind
            .ShouldBe(ChannelFailureKind.Retry);
    }

    private static Task<Result<CancellationAnswered>> Answer(StubVendor vendor, bool accept) =>
        vendor.Channel.AnswerCancellation(StubVendor.Shop, Order, new(accept, accept ? null : "It is packed."), Ct);

    // An older request went the other way, and later the seller cancelled a unit.
    private static string Told(string last)
    {
        const string Accepted = "CANCELLATION_REQUEST_COMPLETE";
        const string Refused = "CANCELLATION_REQUEST_CANCEL";
        var older = last == Refused ? Accepted : Refused;
        return $$"""
            {"code":0,"data":{"cancellations":[
             {"cancel_id":"75","order_id":"{{Order}}","cancel_type":"BUYER_CANCEL","update_time":1700000001,
              "cancel_status":"{{older}}"},
             {"cancel_id":"77","order_id":"{{Order}}","cancel_type":"BUYER_CANCEL","update_time":1700000002,
              "cancel_status":"{{last}}"},
             {"cancel_id":"78","order_id":"{{Order}}","cancel_type":"CANCEL","update_time":1700000003,
              "cancel_status":"CANCELLATION_REQUEST_COMPLETE"}]} }
        """;
    }

    private static StubVendor Asking() => new StubVendor().On(
        $"{Cancellations}/search",
        $$"""
        {"code":0,"data":{"cancellations":[{"cancel_id":"77","order_id":"{{Order}}","cancel_type":"BUYER_CANCEL",
         "cancel_status":"CANCELLATION_REQUEST_PENDING","cancel_reason":"x","cancel_reason_text":"No longer needed",
         "seller_next_action_response":[{"action":"SELLER_RESPOND_CANCEL","deadline":1700000000}],
         "cancel_line_items":[{"sku_id":"s1","seller_sku":"A"},{"sku_id":"s2"},{"sku_id":"s1","seller_sku":"A"}]}]} }
        """);
}
