using System.Text.Json;

namespace CreatorFlow.Tests.Sandbox.TikTokShop.Control;

public class ControlStockTests
{
    [Fact]
    public async Task A_number_is_set_behind_the_back_of_the_program()
    {
        await using var shop = await ShopFixture.Connected();
        var sku = First(await shop.Control("stock?limit=1"));

        await shop.Control("stock", new { sku, available = 41 });

        (await shop.Control($"stock?sku={sku}")).GetProperty("skus")[0].GetProperty("available").GetInt32()
            .ShouldBe(41);
    }

    [Fact]
    public async Task One_number_of_so_many_drifts()
    {
        await using var shop = await ShopFixture.Connected();
        var sku = First(await shop.Control("stock?limit=1"));
        await shop.Control("stock", new { sku, available = 41 });

        await shop.Control("stock/drift", new { every = 100_000, by = 3 });

        (await shop.Control($"stock?sku={sku}")).GetProperty("skus")[0].GetProperty("available").GetInt32()
            .ShouldBe(44);
    }

    private static string First(JsonElement stock) =>
        stock.GetProperty("skus")[0].GetProperty("sku").GetString()!;
}
