using System.Text.Json;

namespace CreatorFlow.Tests.Sandbox.TikTokShop;

/// <summary>The members of answers and webhooks against those of the documented examples.</summary>
public class ExamplePayloadTests
{
    /// <summary>Documented members that the examples leave out, and one that no document names.</summary>
    private static readonly string[] MoreThanExamples =
    [
        "future_member", "payment_card_type", "payment_method_code", "fulfillment_priority_level",
        "recommended_shipping_time", "package_id", "package_status", "tracking_number", "shipping_provider",
        "shipping_provider_id", "shipping_provider_name", "rts_time", "list_price", "collection_time",
        "delivery_time", "voucher_deduction_platform", "voucher_deduction_seller", "shipping_list_price",
        "shipping_sale_price", "shipping_fee_deduction_seller", "shipping_fee_deduction_platform",
        "shipping_fee_deduction_platform_voucher", "net_price_amount", "cod_fee", "cod_fee_amount",
        "sku_gift_original_price", "sku_gift_net_price", "seller.order.ext_ref.read",
    ];

    [Fact]
    public async Task Answers_have_the_members_of_the_examples()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Control("content/viral", new { sku = shop.PlentySku, heat = 500 });
        var id = await shop.PlaceReleased();
        await shop.Control("orders", new { sku = shop.PlentySku, count = 5 });
        var wish = await shop.PlaceReleased();
        await shop.Control($"orders/{wish}/cancel", new { });

        Same("order-detail", await shop.Client.Get("/order/202507/orders", ("ids", id)));
        Same("order-search", await shop.Client.Post(
            "/order/202309/orders/search", "{}", ("page_size", "1"), ("sort_order", "ASC")));
        Same("order-price-detail", await shop.Client.Get($"/order/202407/orders/{id}/price_detail"));
        Same("authorized-shops", await WithoutShop(shop, "/authorization/202309/shops"));
        Same("product-search", await shop.Client.Post("/product/202502/products/search", "{}", ("page_size", "1")));
        var product = shop.Market.Catalogue.Products[0].Id;
        Same("product-detail", await shop.Client.Get($"/product/202309/products/{product}"));
        Same("inventory-search", await shop.Client.Post(
            "/product/202309/inventory/search", $$"""{"product_ids":["{{product}}"]}"""));
        Same("cancellation-search", await shop.Client.Post(
            "/return_refund/202309/cancellations/search", $$"""{"order_ids":["{{wish}}"]}"""));

        var delivered = await shop.PlaceDelivered();
        await shop.Pass(TimeSpan.FromDays(2));
        Same("package-search", await shop.Client.Post("/fulfillment/202309/packages/search", "{}"));
        Same("tracking", await shop.Client.Get($"/fulfillment/202309/orders/{delivered}/tracking"));
        Same("statements", await shop.Client.Get("/finance/202309/statements", ("sort_field", "statement_time")));
        Same("affiliate-orders-search", await shop.Client.Post("/affiliate_seller/202410/orders/search", "{}"));
        var (from, until) = (Day(shop, -9), Day(shop, 1));
        Same("shop-performance", await shop.Client.Get(
            "/analytics/202405/shop/performance", ("start_date_ge", from), ("end_date_lt", until)));
        Same("shop-video-performance", await shop.Client.Get(
            "/analytics/202409/shop_videos/performance", ("start_date_ge", from), ("end_date_lt", until)));
    }

    [Fact]
    public async Task Webhooks_have_the_members_of_the_examples()
    {
        await using var shop = await ShopFixture.Connected(ShopFixture.Malaysia);
        string[] topics =
        [
            "ORDER_STATUS_CHANGE", "REVERSE_STATUS_UPDATE", "RECIPIENT_ADDRESS_UPDATE", "PACKAGE_UPDATE",
            "PRODUCT_STATUS_CHANGE", "SELLER_DEAUTHORIZATION", "UPCOMING_AUTHORIZATION_EXPIRATION",
            "CANCELLATION_STATUS_CHANGE", "RETURN_STATUS_CHANGE", "PRODUCT_INFORMATION_CHANGE", "PRODUCT_CREATION",
            "INVENTORY_STATUS_CHANGE",
        ];

        foreach (var topic in topics)
        {
            await shop.Register(topic);
        }

        await Happen(shop);
        var sent = new Dictionary<int, string>();

        while (shop.Market.Deliveries.Ready.TryRead(out var delivery))
        {
            sent.TryAdd(delivery.Topic, delivery.Body);
        }

        foreach (var file in Directory.GetFiles(SharedFiles.Path("protocols", "tiktok-shop"), "webhook.*.json"))
        {
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            var example = JsonDocument.Parse(text).RootElement;
            var type = example.GetProperty("type").GetInt32();
            sent.ShouldContainKey(type);
            Compare(Path.GetFileName(file), example, JsonDocument.Parse(sent[type]).RootElement);
        }

        sent.Count.ShouldBe(topics.Length);
    }

    private static async Task Happen(ShopFixture shop)
    {
        await shop.Control("switches", new { legacyReverseWebhook = true });
        var returned = await shop.PlaceDelivered();
        await shop.Control($"orders/{returned}/return", new { });
        var id = await shop.PlaceReleased(quantity: 3);
        await shop.Control($"orders/{id}/address", new { });
        var line = (await shop.Order(id)).GetProperty("line_items")[0].GetProperty("id").GetString();
        await shop.Client.Post($"/fulfillment/202309/orders/{id}/split", JsonSerializer.Serialize(new
        {
            splittable_groups = new[] { new { id = "1", order_line_item_ids = new[] { line } } },
        }));
        await shop.Control($"orders/{id}/cancel", new { });
        var added = await shop.Control("products", new { title = "Lamp", sellerSku = "LAMP-1", available = 11 });
        var product = added.GetProperty("id").GetString();
        await shop.Control($"products/{product}", new { title = "Desk lamp", status = "FREEZE" });
        await shop.Place(quantity: 2, sku: "LAMP-1");
        await shop.Control("authorization-end", new { days = 20 });
        await shop.Pass(TimeSpan.FromDays(1));
        await shop.Control("authorization/revoke", new { });
    }

    private static async Task<ShopAnswer> WithoutShop(ShopFixture shop, string path)
    {
        var cipher = shop.Client.Cipher;
        shop.Client.Cipher = null;
        var answer = await shop.Client.Get(path);
        shop.Client.Cipher = cipher;
        return answer;
    }

    private static void Same(string name, ShopAnswer answer)
    {
        var file = SharedFiles.Path("protocols", "tiktok-shop", $"{name}.response.json");
        Compare(name, JsonDocument.Parse(File.ReadAllText(file)).RootElement, answer.Envelope);
    }

    /// <summary>Each member of the example is there with its JSON kind, and no member that no document names.</summary>
    private static void Compare(string name, JsonElement example, JsonElement answer)
    {
        var expected = Members(example, "").ToDictionary();
        var found = Members(answer, "").ToDictionary();
        var missing = expected.Keys.Except(found.Keys);
        var odd = found.Keys.Except(expected.Keys)
            .Where(path => !path.Split('.').Intersect(MoreThanExamples).Any());
        var kinds = expected.Where(pair => found.TryGetValue(pair.Key, out var kind) && kind != pair.Value)
            .Select(pair => $"{pair.Key}: {found[pair.Key]} in place of {pair.Value}");

        missing.ShouldBeEmpty(name);
        odd.ShouldBeEmpty(name);
        kinds.ShouldBeEmpty(name);
    }

    private static IEnumerable<KeyValuePair<string, string>> Members(JsonElement element, string path) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Members(
                member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}")
                .Prepend(new(path.Length == 0 ? member.Name : $"{path}.{member.Name}", Kind(member.Value)))),
            JsonValueKind.Array => element.EnumerateArray()
                .SelectMany(item => Members(item, path))
                .DistinctBy(pair => pair.Key),
            _ => [],
        };

    private static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "bool",
        var kind => kind.ToString(),
    };

    private static string Day(ShopFixture shop, int days) => shop.Clock.GetUtcNow().AddDays(days)
        .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
