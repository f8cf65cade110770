using System.Net;
using System.Text.Json;

namespace CreatorFlow.Tests.Sandbox.TikTokShop.Fulfilment;

public class PlatformShippingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_the_US_the_package_comes_with_the_label()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await shop.PlacePlatform();
        (await shop.Order(id)).GetProperty("shipping_type").GetString().ShouldBe("TIKTOK");
        (await shop.Order(id)).GetProperty("packages").GetArrayLength().ShouldBe(0);

        var services = await shop.Client.Post(
            $"/fulfillment/202309/orders/{id}/shipping_services/query",
            """{"weight":{"value":"2","unit":"POUND"}}""");
        var service = services.Data.GetProperty("shipping_services")[1];
        var made = await shop.Client.Post("/fulfillment/202309/packages", JsonSerializer.Serialize(new
        {
            order_id = id,
            shipping_service_id = service.GetProperty("id").GetString(),
            weight = new { value = "2", unit = "POUND" },
        }));

        service.GetProperty("price").GetString().ShouldBe("10.00");
        services.Data.GetProperty("shipping_services")[0].GetProperty("is_default").GetBoolean().ShouldBeTrue();
        made.Code.ShouldBe(0);
        made.Data.GetProperty("shipping_service_info").GetProperty("price").GetString().ShouldBe("10.00");
        made.Data.GetProperty("order_line_item_ids").GetArrayLength().ShouldBe(2);
        var order = await shop.Order(id);
        order.GetProperty("status").GetString().ShouldBe("AWAITING_COLLECTION");
        order.GetProperty("tracking_number").GetString()!.ShouldStartWith("9400109");
        (await Create(shop, id)).Code.ShouldBe(21011006);
    }

    [Fact]
    public async Task The_address_is_masked_when_the_platform_ships()
    {
        await using var shop = await ShopFixture.Connected();
        var address = (await shop.Order(await shop.PlacePlatform())).GetProperty("recipient_address");

        address.GetProperty("name").GetString()!.ShouldMatch(@"^\w\*\*\* \w\*\*\*$");
        address.GetProperty("address_line1").GetString()!.ShouldEndWith("***");
        address.GetProperty("phone_number").GetString()!.ShouldContain("*****");
    }

    [Fact]
    public async Task A_label_is_there_after_some_asking_and_its_address_lives_a_day()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Control("switches", new { labelPolls = 2 });
        var package = (await Create(shop, await shop.PlacePlatform())).Data.GetProperty("package_id").GetString()!;

        (await Document(shop, package)).Code.ShouldBe(11034037);
        (await Document(shop, package)).Code.ShouldBe(11034037);
        var label = await Document(shop, package);

        label.Code.ShouldBe(0);
        var url = label.Data.GetProperty("doc_url").GetString()!;
        label.Data.GetProperty("tracking_number").GetString()!.ShouldStartWith("9400109");
        (await shop.Http.GetByteArrayAsync(url, Ct)).AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
        using var forged = await shop.Http.GetAsync(url[..^1] + (url[^1] == '0' ? '1' : '0'), Ct);
        forged.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        shop.Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));
        using var old = await shop.Http.GetAsync(url, Ct);
        old.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("SHIPPING_LABEL", "A6", "PDF", "%PDF", "[0 0 298 420]", 1)]
    [InlineData("SHIPPING_LABEL", "A5", "PDF", "%PDF", "[0 0 420 595]", 1)]
    [InlineData("PACKING_SLIP", "A6", "PDF", "%PDF", "[0 0 298 420]", 1)]
    [InlineData("SHIPPING_LABEL_AND_PACKING_SLIP", "A6", "PDF", "%PDF", "[0 0 298 420]", 2)]
    [InlineData("HAZMAT_LABEL", "A6", "PDF", "%PDF", "[0 0 298 420]", 1)]
    [InlineData("SHIPPING_LABEL", "A6", "ZPL", "^XA", "^FD9400109", 1)]
    [InlineData("SHIPPING_LABEL_PICTURE", "A6", "PDF", "PNG", "IHDR", 1)]
    public async Task Each_document_is_what_was_asked_for(
        string type, string size, string format, string start, string content, int pages)
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Control("switches", new { labelPolls = 0 });
        var package = (await Create(shop, await shop.PlacePlatform())).Data.GetProperty("package_id").GetString()!;

        var answer = await Document(shop, package, type, size, format);
        var bytes = await shop.Http.GetByteArrayAsync(answer.Data.GetProperty("doc_url").GetString()!, Ct);

        var text = System.Text.Encoding.Latin1.GetString(bytes);
        text[..8].ShouldContain(start);
        text.ShouldContain(content);
        System.Text.RegularExpressions.Regex.Count(text, "/Type /Page ").ShouldBe(start == "%PDF" ? pages : 0);
    }

    [Fact]
    public async Task A_label_is_refused_before_shipping_for_the_sellers_own_carrier_and_for_nonsense()
    {
        await using var shop = await ShopFixture.Connected(ShopFixture.Malaysia);
        var platform = await shop.PackageOf(await shop.PlacePlatform());
        var own = await shop.PackageOf(await shop.PlaceReleased());

        (await Document(shop, platform)).Code.ShouldBe(21023035);
        (await Document(shop, own)).Code.ShouldBe(21008017);
        (await Document(shop, "1")).Code.ShouldBe(21011028);
        (await Document(shop, platform, "POSTER")).Code.ShouldBe(36009004);
        (await Document(shop, platform, size: "A4")).Code.ShouldBe(36009004);
    }

    [Fact]
    public async Task Elsewhere_the_package_is_there_from_payment_on_and_is_handed_over()
    {
        await using var shop = await ShopFixture.Connected(ShopFixture.Malaysia);
        var id = await shop.PlacePlatform();
        var package = await shop.PackageOf(id);
        var slots = (await shop.Client.Get($"/fulfillment/202309/packages/{package}/handover_time_slots")).Data;
        var slot = slots.GetProperty("pickup_slots").EnumerateArray()
            .First(found => found.GetProperty("avaliable").GetBoolean());

        var body = JsonSerializer.Serialize(new
        {
            handover_method = "PICKUP",
            pickup_slot = new
            {
                start_time = slot.GetProperty("start_time").GetInt64(),
                end_time = slot.GetProperty("end_time").GetInt64(),
            },
        });
        var shipped = await shop.Client.Post($"/fulfillment/202309/packages/{package}/ship", body);

        slots.GetProperty("can_pickup").GetBoolean().ShouldBeTrue();
        slots.GetProperty("pickup_slots").GetArrayLength().ShouldBe(6);
        shipped.Code.ShouldBe(0);
        var detail = (await shop.Client.Get($"/fulfillment/202309/packages/{package}")).Data;
        detail.GetProperty("handover_method").GetString().ShouldBe("PICKUP");
        detail.GetProperty("pickup_slot").GetProperty("start_time").GetInt64()
            .ShouldBe(slot.GetProperty("start_time").GetInt64());
        (await shop.StatusOf(id)).ShouldBe("AWAITING_COLLECTION");
        (await Create(shop, await shop.PlacePlatform())).Code.ShouldBe(21008106);
    }

    [Fact]
    public async Task Many_packages_are_shipped_at_once_and_each_tells_its_failure()
    {
        await using var shop = await ShopFixture.Connected(ShopFixture.Malaysia);
        var first = await shop.PackageOf(await shop.PlacePlatform());
        var second = await shop.PackageOf(await shop.PlacePlatform());
        var body = JsonSerializer.Serialize(new
        {
            packages = new object[] { new { id = first }, new { id = "1" }, new { id = second } },
        });

        var errors = (await shop.Client.Post("/fulfillment/202309/packages/ship", body)).Data.GetProperty("errors");

        errors.GetArrayLength().ShouldBe(1);
        errors[0].GetProperty("code").GetInt32().ShouldBe(21011028);
        errors[0].GetProperty("detail").GetProperty("package_id").GetString().ShouldBe("1");
        var again = (await shop.Client.Post("/fulfillment/202309/packages/ship", body)).Data.GetProperty("errors");
        again.GetArrayLength().ShouldBe(3);
        again[0].GetProperty("code").GetInt32().ShouldBe(21011006);
    }

    [Fact]
    public async Task The_two_worlds_are_not_mixed_up()
    {
        await using var shop = await ShopFixture.Connected();
        var platform = await shop.PlacePlatform();
        var own = await shop.PlaceReleased();

        (await shop.Ship(platform)).Code.ShouldBe(21008117);
        (await Create(shop, own)).Code.ShouldBe(21008017);
        (await shop.Client.Get("/fulfillment/202309/packages/1/handover_time_slots")).Code.ShouldBe(21011028);
        var listed = await shop.Client.Post("/order/202309/orders/search", """{"shipping_type":"TIKTOK"}""");
        listed.Data.GetProperty("total_count").GetInt32().ShouldBe(1);
        listed.Data.GetProperty("orders")[0].GetProperty("id").GetString().ShouldBe(platform);
    }

    [Fact]
    public async Task Outside_the_US_a_wish_to_cancel_is_in_the_way_of_shipping()
    {
        await using var shop = await ShopFixture.Connected(ShopFixture.Malaysia);
        var id = await shop.PlacePlatform();
        var package = await shop.PackageOf(id);
        await shop.Control($"orders/{id}/cancel", new { });

        (await shop.Client.Post($"/fulfillment/202309/packages/{package}/ship", "{}")).Code.ShouldBe(21011007);
    }

    [Fact]
    public async Task The_seller_tells_what_became_of_packages_of_its_own_carrier()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await shop.PlaceReleased();
        var package = (await shop.Ship(id)).Data.GetProperty("package_id").GetString()!;

        var failed = await Deliver(shop, package, "DELIVERY_FAILED");
        var statusThen = await shop.StatusOf(id);
        var delivered = await Deliver(shop, package, "DELIVERY_SUCCESS");
        var unknown = await Deliver(shop, "1", "DELIVERY_SUCCESS");

        failed.Data.GetProperty("errors").GetArrayLength().ShouldBe(0);
        statusThen.ShouldBe("AWAITING_COLLECTION");
        delivered.Data.GetProperty("errors").GetArrayLength().ShouldBe(0);
        (await shop.StatusOf(id)).ShouldBe("DELIVERED");
        unknown.Data.GetProperty("errors")[0].GetProperty("code").GetInt32().ShouldBe(21011028);
    }

    [Fact]
    public async Task A_package_that_could_not_be_delivered_goes_no_further_until_the_seller_tells_that_it_was()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await shop.PlaceReleased();
        var package = (await shop.Ship(id)).Data.GetProperty("package_id").GetString()!;
        await shop.Pass(shop.Options.ScanAfter);

        await Deliver(shop, package, "DELIVERY_FAILED");
        await shop.Pass(shop.Options.DeliverAfter);
        var failed = await shop.StatusOf(id);
        await shop.Restart();
        await shop.Pass(shop.Options.DeliverAfter);
        var later = await shop.StatusOf(id);
        await Deliver(shop, package, "DELIVERY_SUCCESS");

        failed.ShouldBe("IN_TRANSIT");
        later.ShouldBe("IN_TRANSIT");
        (await shop.StatusOf(id)).ShouldBe("DELIVERED");
    }

    private static Task<ShopAnswer> Create(ShopFixture shop, string id) =>
        shop.Client.Post("/fulfillment/202309/packages", JsonSerializer.Serialize(new { order_id = id }));

    private static Task<ShopAnswer> Deliver(ShopFixture shop, string package, string type) => shop.Client.Post(
        "/fulfillment/202309/packages/deliver",
        JsonSerializer.Serialize(new { packages = new[] { new { id = package, delivery_type = type } } }));

    private static Task<ShopAnswer> Document(
        ShopFixture shop, string package, string type = "SHIPPING_LABEL", string size = "A6", string format = "PDF") =>
        shop.Client.Get(
            $"/fulfillment/202309/packages/{package}/shipping_documents",
            ("document_type", type), ("document_size", size), ("document_format", format));
}
