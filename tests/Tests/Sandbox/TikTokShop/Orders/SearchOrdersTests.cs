using System.Text.Json;

namespace CreatorFlow.Tests.Sandbox.TikTokShop.Orders;

public class SearchOrdersTests
{
    private const string Search = "/order/202309/orders/search";

    [Theory]
    [InlineData("create_time", "ASC")]
    [InlineData("create_time", "DESC")]
    [InlineData("update_time", "ASC")]
    [InlineData("update_time", "DESC")]
    public async Task Pages_give_each_order_once_in_the_asked_order(string field, string direction)
    {
        await using var shop = await ShopFixture.Connected();
        var placed = new List<string>();

        for (var count = 0; count < 7; count++)
        {
            placed.Add(await shop.Place());
            await shop.Pass(TimeSpan.FromSeconds(1));
        }

        var listed = await All(shop.Client, "{}", 3, ("sort_field", field), ("sort_order", direction));

        listed.ShouldBe(direction == "ASC" ? placed : Enumerable.Reverse(placed));
    }

    [Fact]
    public async Task Ranges_include_their_begin_and_exclude_their_end()
    {
        await using var shop = await ShopFixture.Connected();
        var first = await shop.Place();
        var at = shop.Clock.GetUtcNow().ToUnixTimeSeconds();
        await shop.Pass(TimeSpan.FromSeconds(10));
        await shop.Place();

        (await All(shop.Client, $$"""{"create_time_ge":{{at}},"create_time_lt":{{at + 10}}}""", 10)).ShouldBe([first]);
        (await All(shop.Client, $$"""{"update_time_lt":{{at}}}""", 10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_status_is_a_filter()
    {
        await using var shop = await ShopFixture.Connected();
        var released = await shop.PlaceReleased();
        await shop.Place();

        (await All(shop.Client, """{"order_status":"AWAITING_SHIPMENT"}""", 10)).ShouldBe([released]);
        (await shop.Client.Post(Search, """{"order_status":"SENT"}""")).Code.ShouldBe(36009004);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("101")]
    [InlineData("x")]
    public async Task A_page_size_out_of_bounds_is_refused(string size)
    {
        await using var shop = await ShopFixture.Connected();

        (await shop.Client.Post(Search, "{}", ("page_size", size))).Code.ShouldBe(36009004);
    }

    [Fact]
    public async Task A_page_token_belongs_to_its_filters()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Place();
        await shop.Place();
        var first = await shop.Client.Post(Search, "{}", ("page_size", "1"));
        var token = first.Data.GetProperty("next_page_token").GetString()!;

        (await shop.Client.Post(Search, "{}", ("page_size", "1"), ("page_token", token))).Code.ShouldBe(0);
        (await shop.Client.Post(Search, """{"order_status":"ON_HOLD"}""", ("page_size", "1"), ("page_token", token)))
            .Code.ShouldBe(36009004);
        (await shop.Client.Post(Search, "{}", ("page_token", "nonsense"))).Code.ShouldBe(36009004);
    }

    [Fact]
    public async Task The_last_page_has_an_empty_token_and_the_total_counts_all()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Place();

        var answer = await shop.Client.Post(Search, "{}");

        answer.Data.GetProperty("next_page_token").GetString().ShouldBe("");
        answer.Data.GetProperty("total_count").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Details_take_at_most_fifty_ids_and_leave_out_unknown_ones()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await shop.Place();

        var found = await shop.Client.Get("/order/202309/orders", ("ids", $"{id},1"));
        var many = await shop.Client.Get("/order/202507/orders", ("ids", string.Join(',', Enumerable.Range(1, 51))));

        found.Data.GetProperty("orders").GetArrayLength().ShouldBe(1);
        many.Code.ShouldBe(36009004);
    }

    [Fact]
    public async Task Price_details_agree_with_the_order()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await shop.Place(quantity: 3);

        var price = await shop.Client.Get($"/order/202407/orders/{id}/price_detail");

        price.Data.GetProperty("line_items").GetArrayLength().ShouldBe(3);
        price.Data.GetProperty("total").GetString()
            .ShouldBe((await shop.Order(id)).GetProperty("payment").GetProperty("total_amount").GetString());
        (await shop.Client.Get("/order/202407/orders/1/price_detail")).Code.ShouldBe(21008111);
    }

    private static async Task<List<string>> All(
        ShopClient client, string body, int size, params (string Name, string Value)[] query)
    {
        var ids = new List<string>();
        var token = "";

        do
        {
            List<(string, string)> page = [.. query, ("page_size", $"{size}")];

            if (token.Length > 0)
            {
                page.Add(("page_token", token));
            }

            var answer = await client.Post(Search, body, [.. page]);
            answer.Code.ShouldBe(0);
            ids.AddRange(answer.Data.GetProperty("orders").EnumerateArray().Select(Id));
            token = answer.Data.GetProperty("next_page_token").GetString()!;
        }
        while (token.Length > 0);

        return ids;
    }

    private static string Id(JsonElement order) => order.GetProperty("id").GetString()!;
}
