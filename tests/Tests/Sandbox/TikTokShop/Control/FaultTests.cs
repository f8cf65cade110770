using System.Net;
using System.Net.Http.Json;

namespace CreatorFlow.Tests.Sandbox.TikTokShop.Control;

public class FaultTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Errors_hit_the_paths_they_are_set_for()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Control(
            "faults", new { calls = new[] { new { pathPrefix = "/order", errorRate = 1.0, errorStatus = 503 } } });

        var orders = await shop.Client.Post("/order/202309/orders/search", "{}");
        var warehouses = await shop.Client.Get("/logistics/202309/warehouses");

        orders.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        orders.Code.ShouldBe(36009003);
        warehouses.Code.ShouldBe(0);
        await shop.Control("reset-faults", new { });
        (await shop.Client.Post("/order/202309/orders/search", "{}")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_burst_of_429_ends_by_itself()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Control("faults", new { calls = new[] { new { pathPrefix = "/order", tooManyBurst = 2 } } });

        var codes = new List<int>();

        for (var call = 0; call < 3; call++)
        {
            codes.Add((await shop.Client.Post("/order/202309/orders/search", "{}")).Code);
        }

        codes.ShouldBe([36009002, 36009002, 0]);
    }

    [Fact]
    public async Task An_answer_can_end_in_the_middle()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Control("faults", new { calls = new[] { new { pathPrefix = "/logistics", truncateRate = 1.0 } } });

        await Should.ThrowAsync<System.Text.Json.JsonException>(() => shop.Client.Get("/logistics/202309/warehouses"));
    }

    [Fact]
    public async Task A_call_can_take_effect_without_an_answer()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await shop.PlaceReleased();
        await shop.Control(
            "faults",
            new { calls = new[] { new { pathPrefix = "/fulfillment", timeoutAfterEffectRate = 1.0, timeoutMs = 1 } } });

        await Should.ThrowAsync<HttpRequestException>(() => shop.Ship(id));

        await shop.Control("reset-faults", new { });
        (await shop.StatusOf(id)).ShouldBe("AWAITING_COLLECTION");
        (await shop.Ship(id)).Code.ShouldBe(11006021);
    }

    [Fact]
    public async Task The_state_tells_the_counts_and_the_app()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Place();

        var state = await shop.Control("state");

        state.GetProperty("orders").GetInt32().ShouldBe(1);
        state.GetProperty("totalToPlace").GetInt32().ShouldBe(50);
        state.GetProperty("byStatus").GetProperty("ON_HOLD").GetInt32().ShouldBe(1);
        state.GetProperty("app").GetProperty("key").GetString().ShouldBe(shop.Market.App.Key);
        state.GetProperty("allPlaced").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task The_truth_about_an_order_can_be_asked()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await shop.PlaceReleased();
        await shop.Ship(id);

        var truth = await shop.Control($"orders/{id}");
        var listed = await shop.Control("orders?status=AWAITING_COLLECTION");

        truth.GetProperty("trackingNumber").GetString().ShouldBe("1Z999AA10123456784");
        truth.GetProperty("lines")[0].GetProperty("quantity").GetInt32().ShouldBe(2);
        listed.GetProperty("orders").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("orders", """{"count":0}""")]
    [InlineData("orders", """{"sku":"none"}""")]
    [InlineData("rate", """{"ordersPerSecond":-1}""")]
    [InlineData("clock/advance", """{"seconds":-1}""")]
    [InlineData("app", """{"redirectUrl":"x"}""")]
    [InlineData("authorization/other", "{}")]
    public async Task Nonsense_is_refused(string path, string body)
    {
        await using var shop = await ShopFixture.Connected();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var answer = await shop.Http.PostAsync($"/control/{path}", content, Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<Dictionary<string, string>>(Ct))!.ShouldContainKey("error");
    }

    [Fact]
    public async Task Orders_come_at_the_rate_and_stop_when_paused()
    {
        await using var shop = await ShopFixture.Connected(options => options with { Limit = null });
        await shop.Control("resume", new { });
        await shop.Control("rate", new { ordersPerSecond = 10_000 });

        await shop.Pass(TimeSpan.FromMilliseconds(20));
        var placed = shop.Market.Orders.Placed;
        await shop.Control("pause", new { });
        await shop.Pass(TimeSpan.FromMilliseconds(20));

        placed.ShouldBe(200);
        shop.Market.Orders.Placed.ShouldBe(200);
    }
}
