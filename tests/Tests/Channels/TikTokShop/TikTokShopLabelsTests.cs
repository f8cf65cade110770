using System.Text;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;

namespace CreatorFlow.Tests.Channels.TikTokShop;

/// <summary>Shipping under TikTok Shop's own label, call by call.</summary>
public sealed partial class TikTokShopLabelsTests
{
    private const string Order = "576461413038785752";
    private const string Package = "1153000000000000123";
    private const string Read = "/order/202309/orders";
    private const string Create = "/fulfillment/202309/packages";
    private const string Get = $"/fulfillment/202309/packages/{Package}";
    private const string Ship = $"{Get}/ship";
    private const string Slots = $"{Get}/handover_time_slots";
    private const string Paper = $"{Get}/shipping_documents";

    private static readonly LabelTerms Usual = LabelTerms.Usual;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_shipping_makes_the_package_its_services_are_asked_for()
    {
        using var vendor = Vendor().On(
            $"/fulfillment/202309/orders/{Order}/shipping_services/query",
            """
            {"code":0,"data":{"shipping_services":[
              {"id":"7208","name":"USPS Ground Advantage","price":"5.05","currency":"USD","latest_delivery_days":5},
              {"id":"7209","name":"USPS Priority Mail","price":"8.80","currency":"USD"}]}}
            """);

        (await vendor.Channel.Labels.Services(StubVendor.Shop, new(Order), Ct)).Value.ShouldBe(
        [
            new("7208", "USPS Ground Advantage", new Money(505, "USD"), 5),
            new("7209", "USPS Priority Mail", new Money(880, "USD"), null),
        ]);
    }

    [Fact]
    public async Task The_package_is_made_with_the_service_and_its_label_fetched()
    {
        using var vendor = Vendor().On(
            Create,
            $$"""
            {"code":0,"data":{"package_id":"{{Package}}","shipping_service_info":{"price":"5.05","currency":"USD"} } }
            """).On(Get, Shipped()).On(Paper, Document()).On("/doc", Bytes("%PDF-1.4"));

        var label = (await vendor.Channel.Labels.Buy(StubVendor.Shop, new(Order), "7208", Usual, Ct)).Value;

        (label.PackageId, label.TrackingNumber, label.Carrier, label.Cost)
            .ShouldBe((Package, "9400109000", "USPS", new Money(505, "USD")));
        Encoding.ASCII.GetString(label.Paper!).ShouldBe("%PDF-1.4");
        vendor.Calls.Single(sent => sent.Address.AbsolutePath == Create).Body
            .ShouldBe($$"""{"order_id":"{{Order}}","shipping_service_id":"7208"}""");
        var asked = vendor.Calls.Single(sent => sent.Address.AbsolutePath == Paper).Query;
        (asked["document_type"], asked["document_size"], asked["document_format"])
            .ShouldBe(("SHIPPING_LABEL", "A6", "PDF"));
    }

    [Fact]
    public async Task A_package_that_is_there_already_is_brought_to_the_carrier()
    {
        using var vendor = WithPackage();

        (await vendor.Channel.Labels.Services(StubVendor.Shop, new(Order), Ct)).Value.ShouldBeEmpty();
        (await vendor.Channel.Labels.Buy(StubVendor.Shop, new(Order), null, Usual, Ct)).Value.TrackingNumber
            .ShouldBe("9400109000");

        vendor.Calls.Single(sent => sent.Address.AbsolutePath == Ship).Body
            .ShouldBe("""{"handover_method":"DROP_OFF"}""");
        vendor.Calls.ShouldNotContain(sent => sent.Address.AbsolutePath == Create);
    }

    [Fact]
    public async Task A_pickup_takes_the_first_span_that_is_free()
    {
        using var vendor = WithPackage();

        await vendor.Channel.Labels.Buy(
            StubVendor.Shop, new(Order), null, Usual with { Handover = Handover.Pickup }, Ct);

        vendor.Calls.Single(sent => sent.Address.AbsolutePath == Ship).Body.ShouldBe(
            """{"handover_method":"PICKUP","pickup_slot":{"start_time":1764158400,"end_time":1764169200}}""");
    }

    [Theory]
    [InlineData(Handover.Pickup, """{"code":0,"data":{"can_pickup":false,"can_drop_off":true}}""")]
    [InlineData(Handover.DropOff, """{"code":0,"data":{"can_pickup":true,"can_drop_off":false}}""")]
    public async Task A_handover_that_is_not_offered_is_refused_and_nothing_shipped(Handover wanted, string slots)
    {
        using var vendor = WithPackage().On(Slots, slots);

        (await vendor.Channel.Labels.Buy(StubVendor.Shop, new(Order), null, Usual with { Handover = wanted }, Ct))
            .Problem!.Code.ShouldBe("channels.no_handover");

        vendor.Calls.ShouldNotContain(sent => sent.Address.AbsolutePath == Ship);
    }

    [Fact]
    public async Task What_shipped_before_is_given_and_never_shipped_again()
    {
        using var vendor = Vendor(packages: $$"""[{"id":"{{Package}}"}]""")
            .On(Get, Shipped()).On(Paper, Document()).On("/doc", Bytes("%PDF-1.4"));

        var label = (await vendor.Channel.Labels.Buy(StubVendor.Shop, new(Order), "7208", Usual, Ct)).Value;

        (label.PackageId, label.Cost).ShouldBe((Package, null));
        vendor.Calls.ShouldNotContain(sent => sent.Method == HttpMethod.Post);
    }

    [Fact]
    public async Task A_page_that_is_still_made_is_no_failure()
    {
        using var vendor = Vendor(packages: $$"""[{"id":"{{Package}}"}]""")
            .On(Get, Shipped()).On(Paper, _ => StubVendor.Refuse(11034037));

        (await vendor.Channel.Labels.Find(StubVendor.Shop, new(Order), Usual, Ct)).Value!.Paper.ShouldBeNull();
    }

    [Theory]
    [InlineData("SELLER", "FULFILLMENT_BY_SELLER", "channels.seller_ships")]
    [InlineData("TIKTOK", "FULFILLMENT_BY_TIKTOK", "channels.channel_ships")]
    public async Task No_label_is_bought_for_what_travels_otherwise(string shipping, string by, string code)
    {
        using var vendor = new StubVendor().On(Read, OrderOf(shipping, "[]", by));

        (await vendor.Channel.Labels.Buy(StubVendor.Shop, new(Order), null, Usual, Ct)).Problem!.Code.ShouldBe(code);

        vendor.Calls.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_order_that_is_gone_or_lies_in_several_packages_is_refused()
    {
        using var vendor = new StubVendor().On(Read, """{"code":0,"data":{"orders":[]}}""");
        (await vendor.Channel.Labels.Buy(StubVendor.Shop, new(Order), null, Usual, Ct)).Problem!.Code
            .ShouldBe("channels.unknown_order");

        vendor.On(Read, OrderOf("TIKTOK", $$"""[{"id":"{{Package}}"},{"id":"{{Package}}9"}]"""))
            .On(Get, Shipped()).On(Get + "9", Shipped());
        (await vendor.Channel.Labels.Buy(StubVendor.Shop, new(Order), null, Usual, Ct)).Problem!.Code
            .ShouldBe("channels.several_packages");
    }

    [Fact]
    public async Task One_package_of_several_is_shipped_alone_and_one_that_is_gone_is_refused()
    {
        const string Two = $$"""[{"id":"{{Package}}"},{"id":"{{Package}}9"}]""";
        using var vendor = WithPackage().On(Read, OrderOf("TIKTOK", Two)).On(Get + "9", Shipped());

        (await vendor.Channel.Labels.Services(StubVendor.Shop, new(Order, Package), Ct)).Value.ShouldBeEmpty();
        (await vendor.Channel.Labels.Buy(StubVendor.Shop, new(Order, Package), null, Usual, Ct)).Value.PackageId
            .ShouldBe(Package);
        (await vendor.Channel.Labels.Find(StubVendor.Shop, new(Order, "7"), Usual, Ct)).Value.ShouldBeNull();
        var gone = (await vendor.Channel.Labels.Buy(StubVendor.Shop, new(Order, "7"), null, Usual, Ct)).Problem!;

        (gone.Code, gone.Facts["package"]).ShouldBe(("channels.package_gone", "7"));
        vendor.Calls.Count(sent => sent.Method == HttpMethod.Post).ShouldBe(1);
    }

    [Fact]
    public async Task A_package_is_over_when_it_is_cancelled_or_no_more()
    {
        using var vendor = new StubVendor().On(Get, Shipped());
        (await vendor.Channel.Labels.IsOver(StubVendor.Shop, Package, Ct)).Value.ShouldBeFalse();

        vendor.On(Get, Shipped("CANCELLED"));
        (await vendor.Channel.Labels.IsOver(StubVendor.Shop, Package, Ct)).Value.ShouldBeTrue();

        vendor.On(Get, _ => StubVendor.Refuse(21011028));
        (await vendor.Channel.Labels.IsOver(StubVendor.Shop, Package, Ct)).Value.ShouldBeTrue();
    }

    [Fact]
    public async Task The_number_of_another_carrier_is_not_taken_for_such_an_order()
    {
        using var vendor = Vendor()
            .On("/logistics/202309/warehouses", """{"code":0,"data":{"warehouses":[{"id":"w1"}]}}""")
            .On(
                "/logistics/202309/warehouses/w1/delivery_options",
                """{"code":0,"data":{"delivery_options":[{"id":"d2"}]}}""")
            .On(
                "/logistics/202309/delivery_options/d2/shipping_providers",
                """{"code":0,"data":{"shipping_providers":[{"id":"p","name":"UPS"}]}}""")
            .On($"/fulfillment/202309/orders/{Order}/packages", _ => StubVendor.Refuse(21008117));

        (await vendor.Channel.ConfirmShipment(
            StubVendor.Shop, new(Order, "UPS", "1Z1"), CreatorFlow.Channels.Links.SkuLinks.None, Ct)).Problem!.Code
            .ShouldBe("channels.label_of_channel");
    }

    private static async Task<ChannelFailureKind> Failed(StubVendor vendor) =>
        (await Should.ThrowAsync<ChannelFailure>(
            () => vendor.Channel.Labels.Buy(StubVendor.Shop, new(Order), null, Usual, Ct))).Kind;

    private static StubVendor Vendor(string packages = "[]") =>
        new StubVendor().On(Read, OrderOf("TIKTOK", packages));

    /// <summary>As outside the US: the package is there from the payment on.</summary>
    private static StubVendor WithPackage()
    {
        var vendor = Vendor($$"""[{"id":"{{Package}}"}]""").On(Get, Shipped("PROCESSING", "")).On(
            Slots,
            """
            {"code":0,"data":{"can_pickup":true,"can_drop_off":true,"pickup_slots":[
              {"start_time":1764140400,"end_time":1764151200,"avaliable":false},
              {"start_time":1764244800,"end_time":1764255600,"avaliable":true},
              {"start_time":1764158400,"end_time":1764169200,"avaliable":true}]}}
            """).On(Paper, Document()).On("/doc", Bytes("%PDF-1.4"));
        return vendor.On(Ship, _ =>
        {
            vendor.On(Get, Shipped());
            return StubVendor.Json("""{"code":0,"data":{}}""");
        });
    }

    private static string OrderOf(string shipping, string packages, string by = "FULFILLMENT_BY_SELLER") =>
        $$"""
        {"code":0,"data":{"orders":[{"id":"{{Order}}","status":"AWAITING_SHIPMENT","shipping_type":"{{shipping}}",
          "fulfillment_type":"{{by}}","packages":{{packages}},"line_items":[{"id":"1","sku_id":"s1"}]}] } }
        """;

    private static string Shipped(string status = "PROCESSING", string number = "9400109000") =>
        $$"""
        {"code":0,"data":{"package_id":"{{Package}}","package_status":"{{status}}","shipping_type":"TIKTOK",
          "tracking_number":"{{number}}","shipping_provider_name":"USPS"} }
        """;

    private static string Document() =>
        """{"code":0,"data":{"doc_url":"https://docs.example.com/doc?until=1","tracking_number":"9400109000"}}""";

    private static Func<Sent, HttpResponseMessage> Bytes(string text) =>
        _ => new() { Content = new ByteArrayContent(Encoding.ASCII.GetBytes(text)) };
}
