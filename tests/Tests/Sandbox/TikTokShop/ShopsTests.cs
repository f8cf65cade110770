using System.Text.Json;

namespace CreatorFlow.Tests.Sandbox.TikTokShop;

public class ShopsTests
{
    [Fact]
    public async Task Each_shop_has_goods_orders_and_money_of_its_own()
    {
        await using var shop = await ShopFixture.Connected(
            options => options with { Shops = 3, Regions = ["US", "GB", "MY"] });
        var first = shop.Client.Cipher;
        shop.Client.Cipher = null;
        var shops = (await shop.Client.Get("/authorization/202309/shops")).Data.GetProperty("shops");
        var british = shops[1];
        await shop.Control("orders", new { count = 2 });
        await shop.Control($"orders?shop={british.GetProperty("id").GetString()}", new { count = 3 });
        await shop.Pass(shop.Options.Hold);

        shops.EnumerateArray().Select(own => own.GetProperty("region").GetString()).ShouldBe(["US", "GB", "MY"]);
        (await Orders(shop, first)).GetProperty("total_count").GetInt32().ShouldBe(2);
        var theirs = await Orders(shop, british.GetProperty("cipher").GetString());
        theirs.GetProperty("total_count").GetInt32().ShouldBe(3);
        var order = theirs.GetProperty("orders")[0];
        order.GetProperty("payment").GetProperty("currency").GetString().ShouldBe("GBP");
        order.GetProperty("recipient_address").GetProperty("region_code").GetString().ShouldBe("GB");
        order.GetProperty("recipient_address").GetProperty("post_town").GetString().ShouldNotBeNullOrEmpty();
        order.GetProperty("packages").GetArrayLength().ShouldBe(1);
        (await Orders(shop, shops[2].GetProperty("cipher").GetString())).GetProperty("total_count").GetInt32()
            .ShouldBe(0);
    }

    [Fact]
    public async Task A_shop_does_not_answer_for_the_orders_and_products_of_another()
    {
        await using var shop = await ShopFixture.Connected(options => options with { Shops = 2 });
        var id = await shop.PlaceReleased();
        var product = shop.Market.Catalogue.Products[0].Id;
        shop.Client.Cipher = shop.Simulator.Seller.Markets[1].Shop.Cipher;

        (await shop.Client.Get("/order/202309/orders", ("ids", id))).Data.GetProperty("orders").GetArrayLength()
            .ShouldBe(0);
        (await shop.Ship(id)).Code.ShouldBe(21008111);
        (await shop.Client.Get($"/product/202309/products/{product}")).Code.ShouldBe(12052032);
    }

    [Fact]
    public async Task All_shops_are_as_they_were_after_a_restart()
    {
        await using var shop = await ShopFixture.Connected(
            options => options with { Shops = 2, Regions = ["US", "GB"] });
        var second = shop.Simulator.Seller.Markets[1].Shop;
        await shop.Control("orders", new { count = 1 });
        await shop.Control($"orders?shop={second.Id}", new { count = 4 });
        var before = (await shop.Control($"orders?shop={second.Id}")).ToString();

        await shop.Restart();

        (await shop.Control($"orders?shop={second.Id}")).ToString().ShouldBe(before);
        shop.Market.Orders.Count.ShouldBe(1);
    }

    private static async Task<JsonElement> Orders(ShopFixture shop, string? cipher)
    {
        shop.Client.Cipher = cipher;
        return (await shop.Client.Post("/order/202309/orders/search", "{}")).Data;
    }
}
