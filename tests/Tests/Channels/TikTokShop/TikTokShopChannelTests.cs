using System.Globalization;
using System.Text;
using CreatorFlow.Channels;
using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Webhooks.Subscriptions;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopChannelTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_orders_are_fetched_fifty_a_call()
    {
        using var vendor = new StubVendor().On("/order/202309/orders", Echo);
        var ids = Enumerable.Range(1, 120).Select(id => id.ToString(CultureInfo.InvariantCulture)).ToList();

        var orders = await vendor.Channel.Orders(StubVendor.Shop, [.. ids, "1"], Ct);

        orders.Select(order => order.ExternalId).ShouldBe(ids);
        vendor.Calls.Select(sent => sent.Query["ids"].Split(',').Length).Order().ShouldBe([20, 50, 50]);
    }

    [Fact]
    public async Task A_page_of_the_catalogue_comes_with_what_the_channel_holds()
    {
        using var vendor = new StubVendor()
            .On("/product/202502/products/search", Text("product-search.response.json"))
            .On("/product/202309/inventory/search", Text("inventory-search.response.json"));

        var page = await vendor.Channel.Catalogue(StubVendor.Shop, null, null, Ct);

        page.NextPage.ShouldBeNull();
        page.Skus.Select(sku => (sku.Item.Sku, sku.Available, sku.Item.FirstOnHand))
            .ShouldBe([("KETTLE-WHT-1L", 42, 45), ("KETTLE-BLK-1L", 7, 8)]);
    }

    [Fact]
    public async Task Of_the_catalogue_what_has_changed_since_is_read_alone()
    {
        using var vendor = new StubVendor()
            .On("/product/202502/products/search", """{"code":0,"data":{"products":[]}}""");

        await vendor.Channel.Catalogue(StubVendor.Shop, DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), null, Ct);
        await vendor.Channel.Catalogue(StubVendor.Shop, null, null, Ct);

        vendor.Calls.Select(sent => sent.Body)
            .ShouldBe(["""{"status":"ALL","update_time_ge":1700000000}""", """{"status":"ALL"}"""]);
    }

    [Fact]
    public async Task Drafts_and_deleted_products_are_left_out()
    {
        using var vendor = new StubVendor().On(
            "/product/202502/products/search",
            """
            {"code":0,"data":{"products":[
              {"id":"1","status":"DRAFT","skus":[{"id":"2"}]},{"id":"3","status":"DELETED"}]}}
            """);

        (await vendor.Channel.Catalogue(StubVendor.Shop, null, null, Ct)).Skus.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_product_comes_with_its_state_and_what_the_channel_holds()
    {
        using var vendor = new StubVendor()
            .On("/product/202309/products/1729592969712207008", Text("product-detail.response.json"))
            .On("/product/202309/inventory/search", Text("inventory-search.response.json"));

        var page = await vendor.Channel.Product(StubVendor.Shop, "1729592969712207008", Ct);

        page.Skus.Select(sku => (sku.Item.Sku, sku.State, sku.IsActive, sku.Available, sku.Item.FirstOnHand)).ShouldBe(
        [
            ("KETTLE-WHT-1L", ListingState.Live, true, 42, 45), ("KETTLE-BLK-1L", ListingState.Live, true, 7, 8),
        ]);
        page.NextPage.ShouldBeNull();
        page.GoneProducts.ShouldBeEmpty();
        vendor.Calls.Select(sent => sent.Address.AbsolutePath).ShouldBe(
            ["/product/202309/products/1729592969712207008", "/product/202309/inventory/search"]);
    }

    [Theory]
    [InlineData("""{"code":12052032,"message":"The product does not exist."}""")]
    [InlineData("""{"code":12052260,"message":"product not found"}""")]
    [InlineData("""{"code":0,"data":{"id":"9","status":"DELETED","skus":[{"id":"2"}]}}""")]
    public async Task A_product_that_is_deleted_or_unknown_is_gone(string answer)
    {
        using var vendor = new StubVendor().On("/product/202309/products/9", answer);

        var page = await vendor.Channel.Product(StubVendor.Shop, "9", Ct);

        page.Skus.ShouldBeEmpty();
        page.GoneProducts.ShouldBe(["9"]);
    }

    [Fact]
    public async Task A_product_that_does_not_sell_comes_with_the_reason()
    {
        using var vendor = new StubVendor()
            .On(
                "/product/202309/products/9",
                """
                {"code":0,"data":{"id":"9","status":"PLATFORM_DEACTIVATED","skus":[{"id":"2"}],
                 "audit_failed_reasons":[{"position":"Title","reasons":["too long"]}]}}
                """)
            .On("/product/202309/inventory/search", """{"code":0,"data":{"inventory":[]}}""");

        var sku = (await vendor.Channel.Product(StubVendor.Shop, "9", Ct)).Skus.ShouldHaveSingleItem();

        (sku.State, sku.Reason).ShouldBe((ListingState.OffByChannel, "Title: too long"));
    }

    [Fact]
    public async Task What_is_offered_is_told_by_warehouse()
    {
        using var vendor = new StubVendor()
            .On("/product/202309/inventory/search", Text("inventory-search.response.json"));

        var offered = await vendor.Channel.Offered(StubVendor.Shop, ["1729592969712207008"], Ct);

        offered.Select(sku => (sku.SkuId, sku.Available))
            .ShouldBe([("1729592969712207012", 42), ("1729592969712207013", 7)]);
        offered[0].Warehouses.ShouldBe([new WarehouseOffer("7068517275539719942", 42)]);
    }

    [Fact]
    public async Task What_the_channel_does_not_accept_is_told_by_sku()
    {
        using var vendor = new StubVendor()
            .On("/product/202309/products/9/inventory/update", Text("inventory-update.partial-failure.response.json"));

        var refusals = await vendor.Channel.Offer(StubVendor.Shop, "9", [new("1", [new("w", 1)])], Ct);

        refusals.Keys.ShouldBe(["1729592969712207013"]);
    }

    [Fact]
    public async Task Ten_topics_are_registered()
    {
        using var vendor = new StubVendor().On("/event/202309/webhooks", """{"code":0}""");

        await MendedTopics.Mend(vendor.Channel, StubVendor.Shop, false, Ct);

        vendor.Calls.Count(call => call.Method == HttpMethod.Put).ShouldBe(10);
    }

    private static HttpResponseMessage Echo(Sent sent)
    {
        var orders = sent.Query["ids"].Split(',')
            .Select(id => $$"""{"id":"{{id}}","status":"ON_HOLD","create_time":1,"update_time":2,"line_items":[]}""");
        return StubVendor.Json($$"""{"code":0,"data":{"orders":[{{string.Join(',', orders)}}] } }""");
    }

    private static string Text(string file) => Encoding.UTF8.GetString(Golden.Bytes(file));
}
