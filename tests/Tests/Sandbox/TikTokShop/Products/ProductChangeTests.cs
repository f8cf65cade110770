using System.Net.Http.Headers;
using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Products;

namespace CreatorFlow.Tests.Sandbox.TikTokShop.Products;

public class ProductChangeTests
{
    private const string Path = "/product/202309/products";

    [Fact]
    public async Task A_price_is_written_and_read_under_its_two_names()
    {
        await using var shop = await ShopFixture.Connected();
        var sku = shop.Plenty;
        var old = await shop.Order(await shop.Place(1, sku.SellerSku));

        (await Price(shop, sku, "19.50")).Data.ToString().ShouldBe("{}");
        await shop.Restart();

        var read = (await shop.Client.Get($"{Path}/{sku.Product.Id}")).Data.GetProperty("skus").EnumerateArray()
            .First(found => found.GetProperty("id").GetString() == sku.Id).GetProperty("price");
        read.GetProperty("tax_exclusive_price").GetString().ShouldBe("19.50");
        read.GetProperty("sale_price").GetString().ShouldBe("19.50");
        var young = await shop.Order(await shop.Place(1, sku.SellerSku));
        young.GetProperty("payment").GetProperty("sub_total").GetString().ShouldBe("19.50");
        (await shop.Order(old.GetProperty("id").GetString()!)).GetProperty("payment").ToString()
            .ShouldBe(old.GetProperty("payment").ToString());
    }

    [Fact]
    public async Task Prices_are_refused_for_others_skus_currencies_and_amounts()
    {
        await using var shop = await ShopFixture.Connected();
        var sku = shop.Plenty;

        (await Price(shop, sku, "19.50", currency: "EUR")).Code.ShouldBe(36009004);
        (await Price(shop, sku, "nothing")).Code.ShouldBe(36009004);
        (await Price(shop, sku, "19.50", skuId: "1")).Code.ShouldBe(12052556);
        (await shop.Client.Post($"{Path}/1/prices/update", Body(sku.Id, "1.00", "USD"))).Code.ShouldBe(12052032);
    }

    [Fact]
    public async Task A_promotion_locks_price_and_stock()
    {
        await using var shop = await ShopFixture.Connected();
        var sku = shop.Plenty;
        await shop.Control($"products/{sku.Product.Id}", new { promotion = true });

        var stock = await Stock(shop, sku, 5);

        (await Price(shop, sku, "19.50")).Code.ShouldBe(12052038);
        stock.Data.GetProperty("errors")[0].GetProperty("detail").GetProperty("extra_errors")[0]
            .GetProperty("code").GetInt32().ShouldBe(12052393);
    }

    [Fact]
    public async Task Products_are_taken_off_sale_put_on_again_deleted_and_recovered()
    {
        await using var shop = await ShopFixture.Connected();
        var sku = shop.Plenty;
        var body = JsonSerializer.Serialize(new { product_ids = new[] { sku.Product.Id, "1" } });

        var off = await shop.Client.Post($"{Path}/deactivate", body);
        var stock = await Stock(shop, sku, 5);
        var listed = await shop.Client.Post($"{Path}/search", """{"status":"SELLER_DEACTIVATED"}""");
        await shop.Client.Post($"{Path}/activate", body);

        off.Data.GetProperty("errors").GetArrayLength().ShouldBe(1);
        off.Data.GetProperty("errors")[0].GetProperty("code").GetInt32().ShouldBe(12052032);
        stock.Code.ShouldBe(12052901);
        listed.Data.GetProperty("products")[0].GetProperty("id").GetString().ShouldBe(sku.Product.Id);
        (await Stock(shop, sku, 5)).Code.ShouldBe(0);
        await shop.Client.Send(HttpMethod.Delete, Path, body);
        await shop.Restart();
        (await shop.Client.Get($"{Path}/{sku.Product.Id}")).Data.GetProperty("status").GetString().ShouldBe("DELETED");
        await shop.Client.Post($"{Path}/recover", body);
        (await shop.Client.Get($"{Path}/{sku.Product.Id}")).Data.GetProperty("status").GetString()
            .ShouldBe("SELLER_DEACTIVATED");
    }

    [Fact]
    public async Task A_product_is_created_once_for_its_key()
    {
        await using var shop = await ShopFixture.Connected();
        const string Body =
            """
            {"title":"Kettle","idempotency_key":"k1","skus":[{"seller_sku":"KET-1","price":{"amount":"21.00",
            "currency":"USD"},"inventory":[{"warehouse_id":"7068517275539719942","quantity":8}],
            "sales_attributes":[{"name":"Color","value_name":"White"}]}]}
            """;

        var first = await shop.Client.Post(Path, Body);
        var again = await shop.Client.Post(Path, Body);

        var id = first.Data.GetProperty("product_id").GetString();
        again.Data.GetProperty("product_id").GetString().ShouldBe(id);
        var detail = (await shop.Client.Get($"{Path}/{id}")).Data;
        detail.GetProperty("skus")[0].GetProperty("inventory")[0].GetProperty("quantity").GetInt32().ShouldBe(8);
        detail.GetProperty("skus")[0].GetProperty("sales_attributes")[0].GetProperty("value_name").GetString()
            .ShouldBe("White");
        await shop.Client.Post($"{Path}/{id}/partial_edit", """{"title":"Better kettle"}""");
        (await shop.Client.Get($"{Path}/{id}")).Data.GetProperty("title").GetString().ShouldBe("Better kettle");
        (await shop.Client.Post(Path, """{"title":"No SKU"}""")).Code.ShouldBe(36009004);
    }

    [Fact]
    public async Task A_picture_is_uploaded_without_being_signed()
    {
        await using var shop = await ShopFixture.Connected();
        shop.Client.Cipher = null;
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent([1, 2, 3]) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } },
                "data", "p.png" },
        };

        var taken = await shop.Client.Upload("/product/202309/images/upload", form);
        var refused = await shop.Client.Post("/product/202309/images/upload", "{}");

        taken.Code.ShouldBe(0);
        taken.Data.GetProperty("uri").GetString()!.ShouldStartWith("tos-sample/");
        refused.Code.ShouldBe(36009023);
    }

    [Fact]
    public async Task Little_stock_raises_an_alert()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Register("INVENTORY_STATUS_CHANGE");
        var sku = shop.Plenty;

        await Stock(shop, sku, 11);
        await shop.Place(quantity: 1, sku.SellerSku);
        await shop.Place(quantity: 10, sku.SellerSku);

        var bodies = new List<string>();

        while (shop.Market.Deliveries.Ready.TryRead(out var told))
        {
            bodies.Add(told.Body);
        }

        bodies.Count.ShouldBe(2);
        bodies[0].ShouldContain("\"current_inventory_status\":\"LOW_STOCK\"");
        bodies[1].ShouldContain("\"current_inventory_status\":\"OUT_OF_STOCK\"");
    }

    private static Task<ShopAnswer> Price(
        ShopFixture shop, Sku sku, string amount, string currency = "USD", string? skuId = null) =>
        shop.Client.Post($"{Path}/{sku.Product.Id}/prices/update", Body(skuId ?? sku.Id, amount, currency));

    private static string Body(string id, string amount, string currency) =>
        JsonSerializer.Serialize(new { skus = new[] { new { id, price = new { amount, currency } } } });

    private static Task<ShopAnswer> Stock(ShopFixture shop, Sku sku, int quantity) => shop.Client.Post(
        $"{Path}/{sku.Product.Id}/inventory/update",
        JsonSerializer.Serialize(new { skus = new[] { new { id = sku.Id, inventory = new[] { new { quantity } } } } }));
}
