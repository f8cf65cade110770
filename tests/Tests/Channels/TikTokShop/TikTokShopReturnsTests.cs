using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Links;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopReturnsTests
{
    private const string Root = "/return_refund/202309";
    private const string Search = $"{Root}/returns/search";
    private const string Nothing = """{"code":0,"data":{}}""";

    private static readonly Guid Key = new("018f0000-0000-7000-8000-000000000001");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("RETURN_AND_REFUND", "RETURN_OR_REFUND_REQUEST_PENDING", false, "APPROVE_RETURN")]
    [InlineData("REFUND", "RETURN_OR_REFUND_REQUEST_PENDING", false, "APPROVE_REFUND")]
    [InlineData("REPLACEMENT", "REPLACEMENT_REQUEST_PENDING", false, "APPROVE_REPLACEMENT")]
    [InlineData("RETURN_AND_REFUND", "BUYER_SHIPPED_ITEM", true, "APPROVE_RECEIVED_PACKAGE")]
    public async Task A_yes_is_the_decision_that_fits_and_carries_a_key(
        string type, string status, bool ofParcel, string decision)
    {
        using var vendor = new StubVendor().On(Search, Page(type, status)).On($"{Root}/returns/6/approve", Nothing);

        (await Answer(vendor, new(Key, ReturnDecision.Approve, ofParcel))).Value.WasAnsweredBefore.ShouldBeFalse();

        var sent = vendor.Calls.Single(
            call => call.Address.AbsolutePath.EndsWith("/approve", StringComparison.Ordinal));
        sent.Body.ShouldBe($$"""{"decision":"{{decision}}"}""");
        sent.Query["idempotency_key"].ShouldBe("018f0000000070008000000000000001");
    }

    [Theory]
    [InlineData("RETURN_AND_REFUND", "RETURN_OR_REFUND_REQUEST_PENDING", false, "REJECT_RETURN")]
    [InlineData("REFUND", "RETURN_OR_REFUND_REQUEST_PENDING", false, "REJECT_REFUND")]
    [InlineData("REPLACEMENT", "REPLACEMENT_REQUEST_PENDING", false, "REJECT_REPLACEMENT")]
    [InlineData("RETURN_AND_REFUND", "BUYER_SHIPPED_ITEM", true, "REJECT_RECEIVED_PACKAGE")]
    public async Task A_no_carries_the_reason_and_what_the_buyer_is_told(
        string type, string status, bool ofParcel, string decision)
    {
        using var vendor = new StubVendor().On(Search, Page(type, status)).On($"{Root}/returns/6/reject", Nothing);

        (await Answer(vendor, new(Key, ReturnDecision.Reject, ofParcel) { Reason = "r1", Comment = "It fits." })).Ok
            .ShouldBeTrue();

        vendor.Calls.Single(call => call.Address.AbsolutePath.EndsWith("/reject", StringComparison.Ordinal)).Body
            .ShouldBe($$"""{"decision":"{{decision}}","reject_reason":"r1","comment":"It fits."}""");
    }

    [Fact]
    public async Task An_offer_names_its_amount_and_a_refund_may_leave_the_goods_with_the_buyer()
    {
        using var vendor = new StubVendor().On(Search, Page("REFUND", "RETURN_OR_REFUND_REQUEST_PENDING"))
            .On($"{Root}/returns/6/approve", Nothing);
        await Answer(vendor, new(Key, ReturnDecision.Offer, false) { Offer = new Money(750, "USD") });
        vendor.Calls[1].Body.ShouldBe(
            """{"decision":"OFFER_PARTIAL_REFUND","partial_refund":{"amount":"7.5","currency":"USD"}}""");

        using var keeps = new StubVendor().On(Search, Page("RETURN_AND_REFUND", "RETURN_OR_REFUND_REQUEST_PENDING"))
            .On($"{Root}/returns/6/approve", Nothing);
        await Answer(keeps, new(Key, ReturnDecision.Approve, false) { BuyerKeeps = true });
        keeps.Calls[1].Body.ShouldBe("""{"decision":"APPROVE_RETURN","buyer_keep_item":true}""");
    }

    [Theory]
    [InlineData("AWAITING_BUYER_SHIP", ReturnDecision.Approve, false, true)]
    [InlineData("BUYER_SHIPPED_ITEM", ReturnDecision.Approve, false, true)]
    [InlineData("RETURN_OR_REFUND_REQUEST_COMPLETE", ReturnDecision.Approve, true, true)]
    [InlineData("AWAITING_BUYER_SHIP", ReturnDecision.Approve, true, false)]
    [InlineData("REFUND_OR_RETURN_REQUEST_REJECT", ReturnDecision.Approve, false, false)]
    [InlineData("REFUND_OR_RETURN_REQUEST_REJECT", ReturnDecision.Reject, false, true)]
    [InlineData("REJECT_RECEIVE_PACKAGE", ReturnDecision.Reject, true, true)]
    [InlineData("REJECT_RECEIVE_PACKAGE", ReturnDecision.Reject, false, false)]
    [InlineData("RETURN_OR_REFUND_REQUEST_CANCEL", ReturnDecision.Approve, false, false)]
    [InlineData("AWAITING_BUYER_RESPONSE", ReturnDecision.Offer, false, true)]
    [InlineData("RETURN_OR_REFUND_REQUEST_SUCCESS", ReturnDecision.Offer, false, false)]
    public async Task Where_the_step_is_over_how_it_stands_tells_and_nothing_is_sent(
        string status, ReturnDecision decision, bool ofParcel, bool ok)
    {
        using var vendor = new StubVendor().On(Search, Page("RETURN_AND_REFUND", status));

        var answer = await Answer(vendor, new(Key, decision, ofParcel) { Reason = "r1" });

        answer.Ok.ShouldBe(ok);
        (answer.Ok ? $"{answer.Value.WasAnsweredBefore}" : answer.Problem!.Code)
            .ShouldBe(ok ? "True" : "channels.return_answer_refused");
        vendor.Calls.ShouldAllBe(call => call.Address.AbsolutePath == Search);
    }

    [Fact]
    public async Task A_repeat_of_a_yes_to_the_wish_never_says_yes_to_the_parcel()
    {
        using var vendor = new StubVendor().On(Search, Page("RETURN_AND_REFUND", "BUYER_SHIPPED_ITEM"));

        (await Answer(vendor, new(Key, ReturnDecision.Approve, false))).Value.WasAnsweredBefore.ShouldBeTrue();

        vendor.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_refusal_says_why_and_a_busy_channel_is_asked_again()
    {
        using var vendor = new StubVendor().On(Search, Page("REFUND", "RETURN_OR_REFUND_REQUEST_PENDING"))
            .On($"{Root}/returns/6/reject", _ => StubVendor.Refuse(25001014));
        var problem = (await Answer(vendor, new(Key, ReturnDecision.Reject, false) { Reason = "x" })).Problem!;
        (problem.Code, problem.Facts["id"]).ShouldBe(("channels.return_answer_refused", "6"));

        using var busy = new StubVendor().On(Search, Page("REFUND", "RETURN_OR_REFUND_REQUEST_PENDING"))
            .On($"{Root}/returns/6/approve", _ => StubVendor.Refuse(25001028));
        (await Should.ThrowAsync<ChannelFailure>(() => Answer(busy, new(Key, ReturnDecision.Approve, false)))).Kind
            .ShouldBe(ChannelFailureKind.Retry);
    }

    [Fact]
    public async Task An_unknown_return_is_refused()
    {
        using var vendor = new StubVendor().On(Search, """{"code":0,"data":{"return_orders":[]}}""");

        (await Answer(vendor, new(Key, ReturnDecision.Approve, false))).Problem!.Code
            .ShouldBe("channels.return_answer_refused");
    }

    [Fact]
    public async Task More_than_fifty_are_fetched_by_fifties()
    {
        using var vendor = new StubVendor().On(Search, """{"code":0,"data":{"return_orders":[]}}""");

        await vendor.Channel.Returns(
            StubVendor.Shop, [.. Enumerable.Range(1, 51).Select(id => $"{id}")], SkuLinks.None, Ct);

        vendor.Calls.Count.ShouldBe(2);
        vendor.Calls[1].Body.ShouldBe("""{"return_ids":["51"]}""");
    }

    private static Task<Result<ReturnAnswered>> Answer(StubVendor vendor, ReturnAnswer answer) =>
        vendor.Channel.AnswerReturn(StubVendor.Shop, "6", answer, SkuLinks.None, Ct);

    private static string Page(string type, string status) =>
        $$"""
        {"code":0,"data":{"return_orders":[{"return_id":"6","order_id":"5","return_type":"{{type}}",
        "return_status":"{{status}}","refund_amount":{"currency":"USD","refund_total":"20.00"},"update_time":5}]} }
        """;
}
