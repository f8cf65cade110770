using System.Text.Json;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.TikTokShop;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopPackageMappingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_package_holds_its_units_and_is_as_far_as_they_are()
    {
        var order = await Order(
            """
            [{"id":"1","sku_id":"s1","seller_sku":"CANDLE","package_id":"11","display_status":"IN_TRANSIT"},
             {"id":"2","sku_id":"s1","seller_sku":"CANDLE","package_id":"11","display_status":"AWAITING_COLLECTION"},
             {"id":"3","sku_id":"s1","seller_sku":"CANDLE","package_id":"12","display_status":"AWAITING_SHIPMENT"},
             {"id":"4","sku_id":"s2","package_id":"12","display_status":"AWAITING_SHIPMENT"},
             {"id":"5","sku_id":"s2","package_id":"12","display_status":"CANCELLED"}]
            """);

        JsonSerializer.Serialize(order.Packages).ShouldBe(JsonSerializer.Serialize<ChannelPackage[]>(
        [
            new("11", [new("s1", "CANDLE", 2)], ChannelOrderState.Shipped),
            new("12", [new("s1", "CANDLE", 1), new("s2", "s2", 1)], ChannelOrderState.AwaitingShipment),
        ]));
    }

    [Fact]
    public async Task A_bundle_is_its_parts()
    {
        var order = await Order(
            """
            [{"id":"1","sku_id":"b","package_id":"11","combined_listing_skus":[
              {"sku_id":"s1","seller_sku":"CANDLE","sku_count":2},{"sku_id":"s2","seller_sku":"SOAP"}]}]
            """);

        order.Packages.ShouldHaveSingleItem().Units
            .ShouldBe([new("s1", "CANDLE", 2), new("s2", "SOAP", 1)]);
    }

    [Theory]
    [InlineData("TIKTOK", """[{"id":"1","sku_id":"s1","package_id":"11"},{"id":"2","sku_id":"s1"}]""")]
    [InlineData("TIKTOK", """[{"id":"1","sku_id":"s1","package_id":""}]""")]
    [InlineData("SELLER", """[{"id":"1","sku_id":"s1","package_id":"11"}]""")]
    public async Task None_is_told_while_a_unit_is_in_none_or_the_seller_ships(string shipping, string lines) =>
        (await Order(lines, shipping)).Packages.ShouldBeEmpty();

    [Fact]
    public void The_same_units_read_the_same_whatever_their_order()
    {
        ChannelUnits[][] one = [[new("B", 1), new("A", 2)], [new("A", 1)]];
        ChannelUnits[][] other = [[new("A", 1)], [new("A", 1), new("B", 1), new("A", 1)]];

        TikTokShopPackageMapping.Contents(one).ShouldBe(TikTokShopPackageMapping.Contents(other));
        TikTokShopPackageMapping.Contents(one).ShouldBe(["1 A", "2 A\n1 B"]);
    }

    private static async Task<ChannelOrder> Order(string lines, string shipping = "TIKTOK")
    {
        using var vendor = new StubVendor().On(
            "/order/202309/orders",
            $$"""
            {"code":0,"data":{"orders":[{"id":"5764","status":"AWAITING_SHIPMENT","shipping_type":"{{shipping}}",
              "line_items":{{lines}} }]} }
            """);
        return (await vendor.Channel.Orders(StubVendor.Shop, ["5764"], Ct)).ShouldHaveSingleItem();
    }
}
