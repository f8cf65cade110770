using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopTrackingTests
{
    private const string Order = "576461413038785752";
    private const string Read = "/order/202309/orders";
    private const string Update = $"/fulfillment/202309/orders/{Order}/shipping_info/update";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_number_is_told_with_the_provider_of_the_shop()
    {
        using var vendor = Vendor().On(Update, """{"code":0,"data":{}}""");

        (await Change(vendor)).Value.ShouldBe(new ShipmentConfirmed(null, false));

        vendor.Calls[^1].Body.ShouldBe("""{"tracking_number":"1Z2","shipping_provider_id":"p-ups"}""");
    }

    [Theory]
    [InlineData("1Z2", "1Z2")]
    [InlineData("1z2", "1z2")]
    [InlineData("1z2", "")]
    public async Task A_number_that_it_holds_already_is_not_told_again(string number, string ofUnit)
    {
        using var vendor = Vendor(number: number, ofUnit: ofUnit);

        (await Change(vendor)).Value.WasConfirmedBefore.ShouldBeTrue();

        vendor.Calls.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(21011043)]
    [InlineData(21011030)]
    [InlineData(21011049)]
    [InlineData(21011050)]
    [InlineData(21011051)]
    [InlineData(21011052)]
    [InlineData(10007002)]
    public async Task What_is_too_early_too_late_or_too_often_is_refused_by_its_words(long code)
    {
        using var vendor = Vendor().On(Update, _ => StubVendor.Refuse(code));

        (await Change(vendor)).Problem!.Code.ShouldBe("channels.tracking_refused");
    }

    [Fact]
    public async Task After_a_refusal_the_providers_of_the_shop_are_asked_for_again()
    {
        using var vendor = Vendor().On(Update, _ => StubVendor.Refuse(21011043));
        await Change(vendor);
        await Change(vendor);

        vendor.Calls.Count(call => call.Address.AbsolutePath == "/logistics/202309/warehouses").ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_that_did_not_come_is_a_failure_that_may_be_repeated()
    {
        using var vendor = Vendor().On(Update, _ => StubVendor.Refuse(36009007, 504));

        (await Should.ThrowAsync<ChannelFailure>(() => Change(vendor))).Kind.ShouldBe(ChannelFailureKind.Retry);
    }

    [Fact]
    public async Task Only_what_the_seller_ships_takes_another_number()
    {
        using var theirs = Vendor(shipping: "TIKTOK");
        using var gone = new StubVendor().On(Read, """{"code":0,"data":{"orders":[]}}""");

        (await Change(theirs)).Problem!.Code.ShouldBe("channels.label_of_channel");
        (await Change(gone)).Problem!.Code.ShouldBe("channels.unknown_order");
        (await Change(Vendor(), "DHL")).Problem!.Code.ShouldBe("channels.unknown_carrier");
    }

    [Fact]
    public async Task A_channel_that_keeps_its_numbers_says_so()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();

        (await world.With<IChannels, Result<ShipmentConfirmed>>(
            all => all.ChangeTracking(shopId, new(Order, "UPS", "1Z2"), Ct))).Problem!.Code
            .ShouldBe("channels.tracking_kept");
    }

    private static Task<Result<ShipmentConfirmed>> Change(StubVendor vendor, string carrier = "UPS") =>
        vendor.Channel.ChangeTracking(StubVendor.Shop, new(Order, carrier, "1Z2"), Ct);

    private static StubVendor Vendor(
        string shipping = "SELLER", string number = "1Z1", string? ofUnit = null) => new StubVendor()
        .On(
            Read,
            $$"""
            {"code":0,"data":{"orders":[{"id":"{{Order}}","status":"AWAITING_COLLECTION","shipping_type":"{{shipping}}",
              "tracking_number":"{{number}}","line_items":[{"id":"1","tracking_number":"{{ofUnit ?? number}}"}]}] } }
            """)
        .On("/logistics/202309/warehouses", """{"code":0,"data":{"warehouses":[{"id":"w1"}]}}""")
        .On(
            "/logistics/202309/warehouses/w1/delivery_options",
            """{"code":0,"data":{"delivery_options":[{"id":"d2"}]}}""")
        .On(
            "/logistics/202309/delivery_options/d2/shipping_providers",
            """{"code":0,"data":{"shipping_providers":[{"id":"p-ups","name":"UPS"}]}}""");
}
