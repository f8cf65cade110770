using System.Text.Json;

namespace CreatorFlow.Tests.Sandbox.TikTokShop.Orders;

public class ExternalOrdersTests
{
    private const string Path = "/order/202406/orders";

    [Fact]
    public async Task A_number_in_another_system_is_kept_read_and_searched()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await shop.Place();

        var added = await Add(shop, id, "A-1001");
        await shop.Restart();

        added.Data.GetProperty("errors").GetArrayLength().ShouldBe(0);
        var listed = (await shop.Client.Get($"{Path}/{id}/external_orders", ("platform", "SHOPIFY"))).Data;
        listed.GetProperty("external_orders")[0].GetProperty("id").GetString().ShouldBe("A-1001");
        var found = await shop.Client.Post(
            $"{Path}/external_order_search", "", ("platform", "SHOPIFY"), ("external_order_id", "A-1001"));
        found.Data.GetProperty("orders")[0].GetProperty("id").GetString().ShouldBe(id);
    }

    [Fact]
    public async Task A_later_number_takes_the_place_of_the_earlier_and_unknown_orders_are_told()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await shop.Place();
        await Add(shop, id, "A-1001");

        await Add(shop, id, "A-1002");
        var failed = await Add(shop, "576461413038785752", "A-1003");

        (await Find(shop, "A-1001")).GetArrayLength().ShouldBe(0);
        (await Find(shop, "A-1002")).GetArrayLength().ShouldBe(1);
        failed.Data.GetProperty("errors")[0].GetProperty("code").GetInt32().ShouldBe(21008111);
        (await shop.Client.Get($"{Path}/1/external_orders")).Code.ShouldBe(21008111);
        (await shop.Client.Post($"{Path}/external_orders", "{}")).Code.ShouldBe(36009004);
    }

    private static Task<ShopAnswer> Add(ShopFixture shop, string id, string external) => shop.Client.Post(
        $"{Path}/external_orders",
        JsonSerializer.Serialize(new
        {
            orders = new[] { new { id, external_order = new { id = external, platform = "SHOPIFY" } } },
        }));

    private static async Task<JsonElement> Find(ShopFixture shop, string external) =>
        (await shop.Client.Post(
            $"{Path}/external_order_search", "", ("platform", "SHOPIFY"), ("external_order_id", external)))
        .Data.GetProperty("orders");
}
