using System.Text.Json;

namespace CreatorFlow.Tests.Sandbox.TikTokShop.Fulfilment;

public class ShipOrderTests
{
    private const string Ups = "7117859084333745966";
    private const string Usps = "7117858858072016686";
    private const string Tracking = "1Z999AA10123456784";

    [Fact]
    public async Task Marking_as_shipped_makes_a_package()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await shop.PlaceReleased();

        var shipped = await shop.Ship(id);

        shipped.Code.ShouldBe(0);
        shipped.Data.GetProperty("order_line_item_ids").GetArrayLength().ShouldBe(2);
        var package = shipped.Data.GetProperty("package_id").GetString();
        var order = await shop.Order(id);
        order.GetProperty("tracking_number").GetString().ShouldBe(Tracking);
        order.GetProperty("packages")[0].GetProperty("id").GetString().ShouldBe(package);
        order.GetProperty("line_items")[0].GetProperty("package_status").GetString().ShouldBe("PROCESSING");
        var detail = await shop.Client.Get($"/fulfillment/202309/packages/{package}");
        detail.Data.GetProperty("orders")[0].GetProperty("id").GetString().ShouldBe(id);
        var found = await shop.Client.Post("/fulfillment/202309/packages/search", "{}");
        found.Data.GetProperty("packages")[0].GetProperty("shipping_provider_name").GetString().ShouldBe("UPS");
    }

    [Fact]
    public async Task Shipping_twice_is_refused_and_changes_nothing()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await shop.PlaceReleased();
        await shop.Ship(id);

        (await shop.Ship(id, "1Z999AA10123456791")).Code.ShouldBe(11006021);

        (await shop.Order(id)).GetProperty("tracking_number").GetString().ShouldBe(Tracking);
    }

    [Fact]
    public async Task An_order_on_hold_cannot_be_shipped()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await shop.Place();

        (await shop.Ship(id)).Code.ShouldBe(10007002);
        (await shop.StatusOf(id)).ShouldBe("ON_HOLD");
    }

    [Fact]
    public async Task A_cancelled_order_cannot_be_shipped()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await shop.Place();
        await shop.Control($"orders/{id}/cancel", new { });

        (await shop.Ship(id)).Code.ShouldBe(21011042);
    }

    [Theory]
    [InlineData(Tracking, "1", 21011022)]
    [InlineData("1Z-999", Ups, 21004012)]
    [InlineData("12345678901234567890", Ups, 21004015)]
    [InlineData(Tracking, Usps, 21004015)]
    [InlineData("", Ups, 36009004)]
    public async Task A_tracking_number_must_fit_its_carrier(string tracking, string provider, int code)
    {
        await using var shop = await ShopFixture.Connected();
        var id = await shop.PlaceReleased();

        (await shop.Ship(id, tracking, provider)).Code.ShouldBe(code);
        (await shop.StatusOf(id)).ShouldBe("AWAITING_SHIPMENT");
    }

    [Fact]
    public async Task An_unknown_order_is_refused()
    {
        await using var shop = await ShopFixture.Connected();

        (await shop.Ship("576461413038785752")).Code.ShouldBe(21008111);
    }

    [Fact]
    public async Task Some_lines_can_be_shipped_first()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await shop.PlaceReleased(quantity: 3);
        var lines = (await shop.Order(id)).GetProperty("line_items").EnumerateArray()
            .Select(line => line.GetProperty("id").GetString()!).ToArray();

        (await ShipLines(shop, id, lines[1])).Code.ShouldBe(0);
        (await shop.StatusOf(id)).ShouldBe("PARTIALLY_SHIPPING");
        (await ShipLines(shop, id, lines[1])).Code.ShouldBe(11006021);
        (await ShipLines(shop, id, lines[0], lines[2])).Code.ShouldBe(0);

        var order = await shop.Order(id);
        order.GetProperty("status").GetString().ShouldBe("AWAITING_COLLECTION");
        order.GetProperty("packages").GetArrayLength().ShouldBe(2);
        order.GetProperty("line_items").EnumerateArray()
            .Select(line => line.GetProperty("package_id").GetString()).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task The_tracking_number_can_be_corrected_for_72_hours_and_until_delivery()
    {
        await using var shop = await ShopFixture.Connected(options => options with
        {
            ScanAfter = TimeSpan.FromHours(80), DeliverAfter = TimeSpan.FromHours(1),
        });
        var id = await shop.PlaceReleased();
        (await Change(shop, id)).Code.ShouldBe(21011043);
        await shop.Ship(id);

        (await Change(shop, id)).Code.ShouldBe(0);
        (await shop.Order(id)).GetProperty("tracking_number").GetString().ShouldBe("1Z999AA10123456791");
        await shop.Pass(TimeSpan.FromHours(73));
        (await Change(shop, id)).Code.ShouldBe(21011049);
        await shop.Pass(TimeSpan.FromHours(10));
        await shop.Pass(TimeSpan.FromHours(2));
        (await Change(shop, id)).Code.ShouldBe(21011030);
    }

    [Fact]
    public async Task Where_packages_exist_from_payment_on_the_package_is_shipped()
    {
        await using var shop = await ShopFixture.Connected(options => options with { PackageFromPayment = true });
        var id = await shop.PlaceReleased();
        var package = (await shop.Order(id)).GetProperty("packages")[0].GetProperty("id").GetString();
        var body = JsonSerializer.Serialize(
            new { self_shipment = new { tracking_number = Tracking, shipping_provider_id = Ups } });

        (await shop.Client.Post($"/fulfillment/202309/packages/{package}/ship", body)).Code.ShouldBe(0);
        (await shop.StatusOf(id)).ShouldBe("AWAITING_COLLECTION");
        (await shop.Client.Post($"/fulfillment/202309/packages/{package}/ship", body)).Code.ShouldBe(21011006);
        (await shop.Client.Post("/fulfillment/202309/packages/1/ship", body)).Code.ShouldBe(21011028);
    }

    [Fact]
    public async Task The_way_of_a_parcel_can_be_followed()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await shop.PlaceReleased();
        await shop.Ship(id);
        await shop.Pass(shop.Options.ScanAfter);
        await shop.Pass(shop.Options.DeliverAfter);

        var tracking = await shop.Client.Get($"/fulfillment/202309/orders/{id}/tracking");

        tracking.Data.GetProperty("tracking").GetArrayLength().ShouldBe(3);
        tracking.Data.GetProperty("tracking")[0].GetProperty("update_time_millis").GetInt64()
            .ShouldBe(shop.Clock.GetUtcNow().ToUnixTimeMilliseconds());
    }

    [Fact]
    public async Task Warehouses_options_and_carriers_can_be_read()
    {
        await using var shop = await ShopFixture.Connected();

        var warehouses = await shop.Client.Get("/logistics/202309/warehouses");
        var warehouse = warehouses.Data.GetProperty("warehouses")[0];
        var options = await shop.Client.Get(
            $"/logistics/202309/warehouses/{warehouse.GetProperty("id").GetString()}/delivery_options");
        var option = options.Data.GetProperty("delivery_options")[0];
        var carriers = await shop.Client.Get(
            $"/logistics/202309/delivery_options/{option.GetProperty("id").GetString()}/shipping_providers");

        warehouse.GetProperty("address").GetProperty("distict").GetString().ShouldBe("Franklin");
        option.GetProperty("type").GetString().ShouldBe("SEND_BY_SELLER");
        carriers.Data.GetProperty("shipping_providers").EnumerateArray()
            .Select(carrier => carrier.GetProperty("name").GetString()).ShouldBe(["UPS", "USPS", "FedEx", "DHL"]);
    }

    private static Task<ShopAnswer> ShipLines(ShopFixture shop, string id, params string[] lines) => shop.Client.Post(
        $"/fulfillment/202309/orders/{id}/packages",
        JsonSerializer.Serialize(
            new { tracking_number = Tracking, shipping_provider_id = Ups, order_line_item_ids = lines }));

    private static Task<ShopAnswer> Change(ShopFixture shop, string id) => shop.Client.Post(
        $"/fulfillment/202309/orders/{id}/shipping_info/update",
        JsonSerializer.Serialize(new { tracking_number = "1Z999AA10123456791", shipping_provider_id = Ups }));
}
