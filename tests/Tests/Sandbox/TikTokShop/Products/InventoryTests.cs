using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Products;

namespace CreatorFlow.Tests.Sandbox.TikTokShop.Products;

public class InventoryTests
{
    private const string Warehouse = "7068517275539719942";

    [Fact]
    public async Task An_update_sets_the_available_units_absolutely()
    {
        await using var shop = await ShopFixture.Connected();
        var sku = Wanted(shop);
        await shop.Place(quantity: 2, sku.SellerSku);

        var answer = await Update(shop, sku.Product.Id, (sku.Id, Warehouse, 41));

        answer.Code.ShouldBe(0);
        answer.Data.TryGetProperty("errors", out _).ShouldBeFalse();
        (await Level(shop, sku)).ShouldBe((41, 2));
    }

    [Fact]
    public async Task What_fails_is_told_and_the_rest_takes_effect()
    {
        await using var shop = await ShopFixture.Connected();
        var sku = Wanted(shop);

        var answer = await Update(
            shop, sku.Product.Id, (sku.Id, Warehouse, 12), (sku.Id, "7068517275539719000", 5), ("1", Warehouse, 5));

        answer.Code.ShouldBe(0);
        var errors = answer.Data.GetProperty("errors");
        errors.GetArrayLength().ShouldBe(2);
        errors[0].GetProperty("code").GetInt32().ShouldBe(12052990);
        errors[0].GetProperty("detail")
            .GetProperty("extra_errors")[0].GetProperty("code").GetInt32().ShouldBe(12052097);
        errors[1].GetProperty("code").GetInt32().ShouldBe(12052556);
        (await Level(shop, sku)).Available.ShouldBe(12);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(100_000)]
    public async Task A_quantity_out_of_range_is_told(int quantity)
    {
        await using var shop = await ShopFixture.Connected();
        var sku = Wanted(shop);
        var before = await Level(shop, sku);

        var answer = await Update(shop, sku.Product.Id, (sku.Id, Warehouse, quantity));

        answer.Data.GetProperty("errors")[0].GetProperty("detail").GetProperty("extra_errors")[0]
            .GetProperty("code").GetInt32().ShouldBe(12052055);
        (await Level(shop, sku)).ShouldBe(before);
    }

    [Fact]
    public async Task An_unknown_product_a_sku_twice_and_a_wrong_type_are_refused()
    {
        await using var shop = await ShopFixture.Connected();
        var sku = Wanted(shop);

        (await Update(shop, "1", (sku.Id, Warehouse, 1))).Code.ShouldBe(12052032);
        (await Update(shop, sku.Product.Id, (sku.Id, Warehouse, 1), (sku.Id, Warehouse, 2))).Code.ShouldBe(12052553);
        var typed = await shop.Client.Post(
            $"/product/202309/products/{sku.Product.Id}/inventory/update",
            $$"""{"skus":[{"id":"{{sku.Id}}","inventory":[{"quantity":"3"}]}]}""");
        typed.Code.ShouldBe(36009004);
        typed.Message.ShouldBe(
            "param skus.inventory.quantity type invalid,actual type is:string,expected type is:int64");
    }

    [Fact]
    public async Task The_catalogue_can_be_paged_and_its_stock_read_by_product()
    {
        await using var shop = await ShopFixture.Connected();
        var products = new List<JsonElement>();
        var token = "";

        do
        {
            (string, string)[] query = token.Length > 0
                ? [("page_size", "100"), ("page_token", token)]
                : [("page_size", "100")];
            var page = await shop.Client.Post("/product/202502/products/search", "{}", query);
            products.AddRange(page.Data.GetProperty("products").EnumerateArray());
            token = page.Data.GetProperty("next_page_token").GetString()!;
        }
        while (token.Length > 0);

        products.Sum(product => product.GetProperty("skus").GetArrayLength()).ShouldBe(500);
        products.Select(Id).Distinct().Count().ShouldBe(products.Count);
        var ids = JsonSerializer.Serialize(new { product_ids = products.Take(100).Select(Id) });
        var stock = await shop.Client.Post("/product/202309/inventory/search", ids);
        stock.Data.GetProperty("inventory").GetArrayLength().ShouldBe(100);
        (await shop.Client.Post("/product/202309/inventory/search", "{}")).Code.ShouldBe(36009004);
    }

    [Fact]
    public async Task Products_are_found_by_the_sellers_codes()
    {
        await using var shop = await ShopFixture.Connected();
        var sku = Wanted(shop);

        var found = await shop.Client.Post(
            "/product/202309/products/search", JsonSerializer.Serialize(new { seller_skus = new[] { sku.SellerSku } }));
        var many = await shop.Client.Post(
            "/product/202309/products/search",
            JsonSerializer.Serialize(new { seller_skus = Enumerable.Repeat("x", 11) }));

        Id(found.Data.GetProperty("products")[0]).ShouldBe(sku.Product.Id);
        many.Code.ShouldBe(12019027);
    }

    private static Sku Wanted(ShopFixture shop) =>
        shop.Market.Catalogue.Skus.First(sku => shop.Market.Stock.Of(sku).Available >= 10);

    private static string Id(JsonElement product) => product.GetProperty("id").GetString()!;

    private static Task<ShopAnswer> Update(
        ShopFixture shop, string product, params (string Sku, string Warehouse, int Quantity)[] wishes)
    {
        var skus = wishes.Select(wish => new
        {
            id = wish.Sku,
            inventory = new[] { new { warehouse_id = wish.Warehouse, quantity = wish.Quantity } },
        });
        return shop.Client.Post(
            $"/product/202309/products/{product}/inventory/update", JsonSerializer.Serialize(new { skus }));
    }

    private static async Task<(int Available, int Committed)> Level(ShopFixture shop, Sku sku)
    {
        var answer = await shop.Client.Post(
            "/product/202309/inventory/search", JsonSerializer.Serialize(new { sku_ids = new[] { sku.Id } }));
        var level = answer.Data.GetProperty("inventory")[0].GetProperty("skus")[0];
        return (
            level.GetProperty("total_available_quantity").GetInt32(),
            level.GetProperty("total_committed_quantity").GetInt32());
    }
}
