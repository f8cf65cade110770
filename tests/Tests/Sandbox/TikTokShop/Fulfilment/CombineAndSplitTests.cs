using System.Text.Json;

namespace CreatorFlow.Tests.Sandbox.TikTokShop.Fulfilment;

public class CombineAndSplitTests
{
    private const string Packages = "/fulfillment/202309/packages";

    [Fact]
    public async Task Orders_of_one_buyer_travel_together_and_part_again()
    {
        await using var shop = await ShopFixture.Connected(ShopFixture.Malaysia);
        var ids = await Place(shop, buyer: 42, count: 3);
        await Place(shop, buyer: 43, count: 1);
        var found = (await shop.Client.Get("/fulfillment/202309/combinable_packages/search")).Data;
        var group = found.GetProperty("combinable_packages")[0];
        var package = group.GetProperty("id").GetString()!;

        var combined = await shop.Client.Post($"{Packages}/combine", JsonSerializer.Serialize(new
        {
            combinable_packages = new[] { new { id = package, order_ids = ids } },
        }));

        found.GetProperty("total_count").GetInt32().ShouldBe(1);
        Texts(group, "order_ids").ShouldBe(ids, ignoreOrder: true);
        combined.Data.GetProperty("errors").GetArrayLength().ShouldBe(0);
        Texts(combined.Data.GetProperty("packages")[0], "order_ids").ShouldBe(ids);
        (await shop.PackageOf(ids[2])).ShouldBe(package);
        (await shop.Order(ids[2])).GetProperty("split_or_combine_tag").GetString().ShouldBe("COMBINED");
        var detail = (await shop.Client.Get($"{Packages}/{package}")).Data;
        detail.GetProperty("split_and_combine_tag").GetString().ShouldBe("COMBINE");
        detail.GetProperty("orders").GetArrayLength().ShouldBe(3);

        var parted = await shop.Client.Post(
            $"{Packages}/{package}/uncombine", JsonSerializer.Serialize(new { order_ids = new[] { ids[2] } }));

        parted.Data.GetProperty("packages").GetArrayLength().ShouldBe(2);
        (await shop.PackageOf(ids[2])).ShouldNotBe(package);
        (await shop.PackageOf(ids[1])).ShouldBe(package);
    }

    [Fact]
    public async Task A_combined_package_ships_all_its_orders()
    {
        await using var shop = await ShopFixture.Connected(ShopFixture.Malaysia);
        var ids = await Place(shop, buyer: 42, count: 2);
        var package = await shop.PackageOf(ids[0]);
        await shop.Client.Post($"{Packages}/combine", JsonSerializer.Serialize(new
        {
            combinable_packages = new[] { new { id = package, order_ids = ids } },
        }));

        var shipped = await shop.Client.Post($"{Packages}/{package}/ship", JsonSerializer.Serialize(new
        {
            self_shipment = new
            {
                tracking_number = "1Z999AA10123456784", shipping_provider_id = "7117859084333745966",
            },
        }));

        shipped.Code.ShouldBe(0);
        (await shop.StatusOf(ids[0])).ShouldBe("AWAITING_COLLECTION");
        (await shop.StatusOf(ids[1])).ShouldBe("AWAITING_COLLECTION");
        var listed = (await shop.Client.Post($"{Packages}/search", "{}")).Data;
        listed.GetProperty("total_count").GetInt32().ShouldBe(1);
        listed.GetProperty("packages")[0].GetProperty("orders").GetArrayLength().ShouldBe(2);
        (await shop.Client.Post($"{Packages}/{package}/uncombine", "{}")).Code.ShouldBe(21011006);
    }

    [Fact]
    public async Task Orders_of_different_buyers_are_not_combined()
    {
        await using var shop = await ShopFixture.Connected(ShopFixture.Malaysia);
        var one = (await Place(shop, buyer: 42, count: 1))[0];
        var other = (await Place(shop, buyer: 43, count: 1))[0];
        var package = await shop.PackageOf(one);

        var combined = await shop.Client.Post($"{Packages}/combine", JsonSerializer.Serialize(new
        {
            combinable_packages = new[] { new { id = package, order_ids = new[] { one, other } } },
        }));

        var error = combined.Data.GetProperty("errors")[0];
        error.GetProperty("code").GetInt32().ShouldBe(10007002);
        error.GetProperty("detail").GetProperty("package_id").GetString().ShouldBe(package);
        (await shop.PackageOf(other)).ShouldNotBe(package);
    }

    [Fact]
    public async Task The_units_of_an_order_go_into_several_packages()
    {
        await using var shop = await ShopFixture.Connected(ShopFixture.Malaysia);
        var id = await shop.PlaceReleased(quantity: 3);
        var old = await shop.PackageOf(id);
        var lines = (await shop.Order(id)).GetProperty("line_items").EnumerateArray()
            .Select(line => line.GetProperty("id").GetString()!).ToArray();
        var attributes = await shop.Client.Get("/fulfillment/202309/orders/split_attributes", ("order_ids", id));
        attributes.Data.GetProperty("split_attributes")[0].GetProperty("can_split").GetBoolean().ShouldBeTrue();

        var split = await shop.Client.Post($"/fulfillment/202309/orders/{id}/split", JsonSerializer.Serialize(new
        {
            splittable_groups = new object[]
            {
                new { id = "1", order_line_item_ids = new[] { lines[0] } },
                new { id = "2", order_line_item_ids = new[] { lines[2] } },
            },
        }));

        split.Code.ShouldBe(0);
        split.Data.GetProperty("packages")[1].GetProperty("splittable_group_id").GetString().ShouldBe("2");
        var order = await shop.Order(id);
        order.GetProperty("packages").GetArrayLength().ShouldBe(3);
        order.GetProperty("split_or_combine_tag").GetString().ShouldBe("SPLIT");
        var homes = order.GetProperty("line_items").EnumerateArray()
            .ToDictionary(
                line => line.GetProperty("id").GetString()!, line => line.GetProperty("package_id").GetString());
        homes[lines[1]].ShouldBe(old);
        homes[lines[2]].ShouldBe(split.Data.GetProperty("packages")[1].GetProperty("id").GetString());
        homes.Values.Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task Nonsense_is_not_split_and_in_the_US_nothing_is()
    {
        await using var shop = await ShopFixture.Connected(ShopFixture.Malaysia);
        var id = await shop.PlaceReleased(quantity: 2);
        await using var us = await ShopFixture.Connected();
        var usOrder = await us.PlaceReleased(quantity: 2);
        const string Body = """{"splittable_groups":[{"id":"1","order_line_item_ids":["1"]}]}""";

        (await shop.Client.Post($"/fulfillment/202309/orders/{id}/split", Body)).Code.ShouldBe(10007002);
        (await shop.Client.Post($"/fulfillment/202309/orders/{id}/split", "{}")).Code.ShouldBe(36009004);
        (await shop.Client.Post("/fulfillment/202309/orders/1/split", Body)).Code.ShouldBe(21008111);
        (await us.Client.Post($"/fulfillment/202309/orders/{usOrder}/split", Body)).Code.ShouldBe(21008106);
    }

    private static async Task<string[]> Place(ShopFixture shop, long buyer, int count)
    {
        var placed = await shop.Control("orders", new { buyer, count, sku = shop.PlentySku, quantity = 1 });
        await shop.Pass(shop.Options.Hold);
        return Texts(placed, "orderIds");
    }

    private static string[] Texts(JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];
}
