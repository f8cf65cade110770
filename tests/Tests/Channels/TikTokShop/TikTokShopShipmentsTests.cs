using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Links;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopShipmentsTests
{
    private const string Order = "576461413038785752";
    private const string Ship = $"/fulfillment/202309/orders/{Order}/packages";
    private const string Read = "/order/202309/orders";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_shipment_is_told_with_the_provider_of_the_shop()
    {
        using var vendor = Vendor().On(Ship, """{"code":0,"data":{"package_id":"115","warning":{"message":""}}}""");

        (await Confirm(vendor)).Value.ShouldBe(new ShipmentConfirmed("115", false));

        vendor.Calls[^1].Body.ShouldBe("""{"tracking_number":"1Z1","shipping_provider_id":"p-ups"}""");
    }

    [Fact]
    public async Task The_walk_to_the_providers_is_made_once()
    {
        using var vendor = Vendor().On(Ship, """{"code":0,"data":{"package_id":"115"}}""");

        await Confirm(vendor);
        var before = vendor.Calls.Count;
        await Confirm(vendor);

        vendor.Calls.Count.ShouldBe(before + 1);
    }

    [Theory]
    [InlineData(11006021)]
    [InlineData(21011006)]
    [InlineData(21011020)]
    public async Task What_an_earlier_attempt_shipped_is_confirmed(long code)
    {
        using var vendor = Vendor().On(Ship, _ => StubVendor.Refuse(code)).On(Read, Shipped("1Z1"));

        (await Confirm(vendor)).Value.ShouldBe(new ShipmentConfirmed("115", true));
    }

    [Fact]
    public async Task Another_number_at_the_channel_is_a_refusal()
    {
        using var vendor = Vendor().On(Ship, _ => StubVendor.Refuse(21011006)).On(Read, Shipped("1Z9"));

        (await Confirm(vendor)).Problem!.Code.ShouldBe("channels.shipped_otherwise");
    }

    [Fact]
    public async Task A_call_whose_outcome_is_open_is_looked_up()
    {
        using var vendor = Vendor().On(Ship, _ => StubVendor.Refuse(36009007, 504)).On(Read, Shipped("1Z1"));

        (await Confirm(vendor)).Value.WasConfirmedBefore.ShouldBeTrue();
    }

    [Fact]
    public async Task A_call_that_did_not_get_through_is_repeated_later()
    {
        using var vendor = Vendor().On(Ship, _ => throw new HttpRequestException("gone")).On(Read, Shipped(""));

        (await Should.ThrowAsync<ChannelFailure>(() => Confirm(vendor))).Kind.ShouldBe(ChannelFailureKind.Retry);
    }

    [Fact]
    public async Task A_cancelled_order_is_refused()
    {
        using var vendor = Vendor().On(Ship, _ => StubVendor.Refuse(21011042)).On(Read, Shipped(""));

        var problem = (await Confirm(vendor)).Problem!;

        problem.Code.ShouldBe("channels.shipment_refused");
        problem.Kind.ShouldBe(ProblemKind.Conflict);
    }

    [Fact]
    public async Task A_carrier_the_shop_does_not_offer_is_refused_before_anything_is_told()
    {
        using var vendor = Vendor();

        (await Confirm(vendor, "DHL")).Problem!.Code.ShouldBe("channels.unknown_carrier");

        vendor.Calls.ShouldNotContain(sent => sent.Method == HttpMethod.Post);
    }

    [Theory]
    [InlineData("LINKED", true)]
    [InlineData("A", false)]
    public async Task Units_of_a_parcel_are_found_by_the_links_of_their_listings(string sku, bool fits)
    {
        using var vendor = Vendor().On(Ship, """{"code":0,"data":{"package_id":"115"}}""").On(
            Read,
            $$"""
            {"code":0,"data":{"orders":[{"id":"{{Order}}","status":"AWAITING_SHIPMENT","line_items":[
              {"id":"1","sku_id":"s1","seller_sku":"A"},{"id":"2","sku_id":"s1","seller_sku":"A"}]}] } }
            """);

        var answer = await vendor.Channel.ConfirmShipment(
            StubVendor.Shop, new(Order, "UPS", "1Z1") { Units = [new(sku, 1)] },
            new(new Dictionary<string, string> { ["s1"] = "LINKED" }), Ct);

        (answer.Ok ? "" : answer.Problem!.Code).ShouldBe(fits ? "" : "channels.not_in_order");
        vendor.Calls.Count(sent => sent.Method == HttpMethod.Post).ShouldBe(fits ? 1 : 0);
    }

    private static Task<Result<ShipmentConfirmed>> Confirm(StubVendor vendor, string carrier = "UPS") =>
        vendor.Channel.ConfirmShipment(StubVendor.Shop, new(Order, carrier, "1Z1"), SkuLinks.None, Ct);

    private static StubVendor Vendor() => new StubVendor()
        .On(
            "/logistics/202309/warehouses",
            """
            {"code":0,"data":{"warehouses":[
              {"id":"w1","type":"SALES_WAREHOUSE"},{"id":"w2","type":"RETURN_WAREHOUSE"}]}}
            """)
        .On(
            "/logistics/202309/warehouses/w1/delivery_options",
            """
            {"code":0,"data":{"delivery_options":[
              {"id":"d1","name":"Platform"},{"id":"d2","type":"SEND_BY_SELLER"}]}}
            """)
        .On("/logistics/202309/delivery_options/d1/shipping_providers", _ => StubVendor.Refuse(21008117))
        .On(
            "/logistics/202309/delivery_options/d2/shipping_providers",
            """{"code":0,"data":{"shipping_providers":[{"id":"p-usps","name":"USPS"},{"id":"p-ups","name":"UPS"}]}}""");

    private static string Shipped(string number) =>
        $$"""
        {"code":0,"data":{"orders":[{"id":"{{Order}}","status":"AWAITING_COLLECTION","packages":[{"id":"115"}],
          "line_items":[{"id":"1","tracking_number":"{{number}}"}]}] } }
        """;
}
