using System.Net;
using System.Text.Json;

namespace CreatorFlow.Tests.Sandbox.TikTokShop.Control;

public class PlatformFaultTests
{
    [Fact]
    public async Task An_outage_lasts_as_long_as_it_was_told()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Control("faults", new { calls = new[] { new { outageSeconds = 120 } } });

        (await shop.Client.Get("/logistics/202309/warehouses")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        shop.Clock.Advance(TimeSpan.FromSeconds(119));
        (await shop.Client.Get("/logistics/202309/warehouses")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        shop.Clock.Advance(TimeSpan.FromSeconds(1));
        (await shop.Client.Get("/logistics/202309/warehouses")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_write_can_time_out_at_the_gateway_after_it_took_effect()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await shop.PlaceReleased();
        await shop.Control(
            "faults", new { calls = new[] { new { pathPrefix = "/fulfillment", gatewayTimeoutRate = 1.0 } } });

        var answer = await shop.Ship(id);

        answer.Status.ShouldBe(HttpStatusCode.GatewayTimeout);
        answer.Code.ShouldBe(36009007);
        (await shop.StatusOf(id)).ShouldBe("AWAITING_COLLECTION");
    }

    [Fact]
    public async Task Its_clock_can_be_off()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Control("faults", new { platform = new { clockSkewSeconds = 400 } });
        (await shop.Client.Get("/logistics/202309/warehouses")).Code.ShouldBe(36009004);

        shop.Client.ClockOffset = TimeSpan.FromSeconds(400);

        (await shop.Client.Get("/logistics/202309/warehouses")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_clock_that_is_off_dates_its_answers()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Control("faults", new { platform = new { clockSkewSeconds = -45 } });

        using var answer = await shop.Http.GetAsync(
            "/authorization/202309/shops", TestContext.Current.CancellationToken);

        answer.Headers.Date.ShouldBe(shop.Clock.GetUtcNow().AddSeconds(-45));
    }

    [Fact]
    public async Task Parts_of_a_call_can_fail_inside_a_success()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Control("faults", new { platform = new { partialErrorRate = 1.0 } });
        var sku = shop.Plenty;
        var before = shop.Market.Stock.Of(sku).Available;

        var answer = await shop.Client.Post(
            $"/product/202309/products/{sku.Product.Id}/inventory/update",
            JsonSerializer.Serialize(new
            {
                skus = new[] { new { id = sku.Id, inventory = new[] { new { quantity = 3 } } } },
            }));

        answer.Code.ShouldBe(0);
        answer.Data.GetProperty("errors")[0].GetProperty("code").GetInt32().ShouldBe(36009003);
        shop.Market.Stock.Of(sku).Available.ShouldBe(before);
    }

    [Fact]
    public async Task Callers_can_be_shut_out_by_the_allow_list()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Control("faults", new { platform = new { callerBlocked = true } });

        var answer = await shop.Client.Get("/logistics/202309/warehouses");

        (answer.Code, answer.Status).ShouldBe((36009033, HttpStatusCode.Forbidden));
        await shop.Control("reset-faults", new { });
        (await shop.Client.Get("/logistics/202309/warehouses")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task Calls_are_noted_with_their_code_and_fault_and_never_with_their_query()
    {
        await using var shop = await ShopFixture.Connected(options => options with { CallsPerSecond = 1 });
        await shop.Client.Get("/logistics/202309/warehouses");
        await shop.Client.Get("/logistics/202309/warehouses");
        await shop.Control("faults", new { calls = new[] { new { tooManyRate = 1.0 } } });
        await shop.Client.Get("/seller/202309/shops");

        var log = await shop.Control("log/calls");
        var calls = log.GetProperty("calls");

        calls[0].GetProperty("fault").GetString().ShouldBe("TooMany");
        calls[1].GetProperty("code").GetInt32().ShouldBe(36009002);
        calls[2].GetProperty("code").GetInt32().ShouldBe(0);
        log.ToString().ShouldNotContain(shop.Market.App.Secret);
        (await shop.Control("state")).GetProperty("calls").GetProperty("limited").GetInt64().ShouldBe(1);
    }
}
