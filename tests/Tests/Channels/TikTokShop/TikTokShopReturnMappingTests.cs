using System.Text.Json;
using CreatorFlow.Channels;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Links;
using CreatorFlow.Channels.TikTokShop;
using CreatorFlow.Channels.TikTokShop.Client;
using CreatorFlow.Platform;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopReturnMappingTests
{
    /// <summary>Every member of the fact sheet's table of returns.</summary>
    private const string Whole =
        """
        {"return_id":"4035318504086604200","order_id":"576461413038785752","return_type":"RETURN_AND_REFUND",
        "return_status":"BUYER_SHIPPED_ITEM","arbitration_status":"IN_PROGRESS","role":"BUYER",
        "return_reason":"ecom_order_delivered_refund_and_return_reason_wrong_product",
        "return_reason_text":"Wrong product",
        "shipment_type":"PLATFORM","handover_method":"DROP_OFF","return_tracking_number":"1Z0RET",
        "return_provider_id":"7","return_provider_name":"UPS","pre_return_id":"","next_return_id":"",
        "can_buyer_keep_item":false,
        "seller_next_action_response":[{"action":"SELLER_RESPOND_RECEIVE_PACKAGE","deadline":1750172800}],
        "return_line_items":[{"return_line_item_id":"1","order_line_item_id":"2","sku_id":"s1","seller_sku":"KETTLE"},
        {"return_line_item_id":"3","order_line_item_id":"4","sku_id":"s1","seller_sku":"KETTLE"},
        {"return_line_item_id":"5","order_line_item_id":"6","sku_id":"s2","seller_sku":""}],
        "discount_amount":[{"currency":"USD","product_seller_discount":"1.00"}],
        "shipping_fee_amount":[{"currency":"USD","seller_paid_return_shipping_fee":"4.20",
        "platform_paid_return_shipping_fee":"0","buyer_paid_return_shipping_fee":"0"}],
        "refund_amount":{"currency":"USD","refund_total":"41.28","refund_subtotal":"38.00","refund_shipping_fee":"0",
        "refund_tax":"3.28"},"return_method":"","is_combined_return":"false","combined_return_id":"",
        "partial_refund":{"currency":"USD","amount":"12.50"},
        "return_warehouse_address":{"full_address":"1 Dock Road"},"create_time":1749999900,"update_time":1749999990}
        """;

    [Fact]
    public void A_return_is_told_in_our_words()
    {
        var told = Map(Whole);

        (told.Id, told.OrderId, told.Kind, told.State)
            .ShouldBe(("4035318504086604200", "576461413038785752", ReturnKind.Return, ChannelReturnState.Sent));
        (told.AskedAt, told.UpdatedAt, told.AnswerBy)
            .ShouldBe((At(1749999900), At(1749999990), At(1750172800)));
        (told.Reason, told.WantsAnswer, told.BySeller, told.BuyerKeeps)
            .ShouldBe(("Wrong product", true, false, false));
        told.Units.ShouldBe([new("KETTLE", 2), new("s2", 1)]);
        (told.Refund, told.Offer).ShouldBe((new Money(4_128, "USD"), new Money(1_250, "USD")));
        (told.TrackingNumber, told.Carrier, told.PaidBy, told.Dispute)
            .ShouldBe(("1Z0RET", "UPS", WayBackPayer.Seller, ReturnDispute.Open));
    }

    [Fact]
    public void Units_are_told_in_the_SKUs_the_listings_are_linked_to() =>
        Map(Whole, new(new Dictionary<string, string> { ["s1"] = "LINKED" })).Units
            .ShouldBe([new("LINKED", 2), new("s2", 1)]);

    [Theory]
    [InlineData("RETURN_OR_REFUND_REQUEST_PENDING", ChannelReturnState.Asked)]
    [InlineData("REPLACEMENT_REQUEST_PENDING", ChannelReturnState.Asked)]
    [InlineData("AWAITING_BUYER_RESPONSE", ChannelReturnState.Offered)]
    [InlineData("AWAITING_BUYER_SHIP", ChannelReturnState.ToSend)]
    [InlineData("BUYER_SHIPPED_ITEM", ChannelReturnState.Sent)]
    [InlineData("REFUND_OR_RETURN_REQUEST_REJECT", ChannelReturnState.Rejected)]
    [InlineData("REPLACEMENT_REQUEST_REJECT", ChannelReturnState.Rejected)]
    [InlineData("REJECT_RECEIVE_PACKAGE", ChannelReturnState.ParcelRejected)]
    [InlineData("RETURN_OR_REFUND_REQUEST_SUCCESS", ChannelReturnState.Granted)]
    [InlineData("REPLACEMENT_REQUEST_REFUND_SUCCESS", ChannelReturnState.Granted)]
    [InlineData("RETURN_OR_REFUND_REQUEST_COMPLETE", ChannelReturnState.Complete)]
    [InlineData("REPLACEMENT_REQUEST_COMPLETE", ChannelReturnState.Complete)]
    [InlineData("RETURN_OR_REFUND_REQUEST_CANCEL", ChannelReturnState.Ended)]
    [InlineData("REPLACEMENT_REQUEST_CANCEL", ChannelReturnState.Ended)]
    [InlineData("SOMETHING_NEW", ChannelReturnState.Other)]
    [InlineData(null, ChannelReturnState.Other)]
    public void Every_status_of_the_facts_has_its_place(string? status, ChannelReturnState state) =>
        TikTokShopReturnMapping.State(status).ShouldBe(state);

    [Fact]
    public void What_is_missing_is_absent_and_not_nothing()
    {
        var told = Map("""{"return_id":"1","order_id":"2","return_type":"REFUND","update_time":5}""");

        (told.Kind, told.Refund, told.Offer, told.AnswerBy, told.WantsAnswer)
            .ShouldBe((ReturnKind.Refund, null, null, null, false));
        (told.AskedAt, told.PaidBy, told.Dispute).ShouldBe((At(5), WayBackPayer.Unknown, ReturnDispute.None));
    }

    [Fact]
    public void Returns_and_cancellations_without_a_number_are_passed_over()
    {
        var page = Read<ReturnPage>(
            """
            {"return_orders":[{"return_id":"1","order_id":"2","update_time":5},{"order_id":"2","update_time":6},
            {"return_id":"3","update_time":7},{"return_id":"4","order_id":"2"}],"next_page_token":"n"}
            """);

        var changed = TikTokShopReturnMapping.Changed(page);
        (changed.Cases.ShouldHaveSingleItem(), changed.NextPage).ShouldBe((new ChangedCase("1", "2", At(5)), "n"));
    }

    [Fact]
    public void The_cancellation_of_the_fact_sheet_is_a_change_of_its_order()
    {
        var page = Golden.Read<CancellationPage>("cancellation-search.response.json");

        var changed = TikTokShopReturnMapping.Changed(page);

        changed.Cases.ShouldBe([new("4035318504086604100", "576461413038785752", At(1749999990))]);
        changed.NextPage.ShouldBeNull();
    }

    [Fact]
    public void A_step_keeps_addresses_of_evidence_that_a_browser_may_open()
    {
        var step = TikTokShopReturnMapping.Step(Read<ReturnRecord>(
            """
            {"event":"ORDER_RETURN","role":"BUYER","description":"Buyer asked","reason_text":"Wrong","note":"Blue",
            "images":[{"url":"https://img.example.com/1.jpg"},{"url":"javascript:alert(1)"}],
            "videos":[{"url":"https://img.example.com/2.mp4"}],"create_time":5}
            """));

        (step.At, step.Who, step.What, step.Note).ShouldBe((At(5), "BUYER", "Buyer asked", "Wrong Blue"));
        step.Evidence.ShouldBe(["https://img.example.com/1.jpg", "https://img.example.com/2.mp4"]);
    }

    [Fact]
    public void A_reason_without_a_text_reads_as_its_name() =>
        TikTokShopReturnMapping.Reasons([new() { Name = "a", Text = "A" }, new() { Name = "b" }, new() { Text = "C" }])
            .ShouldBe([new("a", "A"), new("b", "b")]);

    internal static ChannelReturn Map(string json, SkuLinks? links = null) =>
        TikTokShopReturnMapping.Return(Read<ReturnOrder>(json), links ?? SkuLinks.None, "USD");

    private static T Read<T>(string json) where T : class => JsonSerializer.Deserialize(json, WireJson.For<T>())!;

    private static DateTimeOffset At(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds);
}
