using CreatorFlow.Sandbox.TikTokShop.Orders;

namespace CreatorFlow.Tests.Sandbox.TikTokShop;

public class RestartTests
{
    [Fact]
    public async Task Everything_is_as_it_was_after_a_restart()
    {
        await using var shop = await ShopFixture.Connected();
        var shipped = await shop.PlaceReleased();
        var cancelled = await shop.Place();
        var held = await shop.Place();
        await shop.Ship(shipped);
        await shop.Control($"orders/{cancelled}/cancel", new { });
        var (before, stock) = (await shop.Order(shipped), Stock(shop));

        await shop.Restart();

        (await shop.Order(shipped)).ToString().ShouldBe(before.ToString());
        Stock(shop).ShouldBe(stock);
        (await shop.StatusOf(cancelled)).ShouldBe("CANCELLED");
        await shop.Pass(shop.Options.Hold);
        (await shop.StatusOf(held)).ShouldBe("AWAITING_SHIPMENT");
        await shop.Pass(shop.Options.ScanAfter);
        (await shop.StatusOf(shipped)).ShouldBe("IN_TRANSIT");
    }

    [Fact]
    public async Task Placing_goes_on_where_it_stopped_and_ends_with_the_same_orders()
    {
        await using var whole = await ShopFixture.Connected(Scripted);
        await using var broken = await ShopFixture.Connected(Scripted);

        await PlaceAll(whole, restarts: false);
        await PlaceAll(broken, restarts: true);

        broken.Market.Orders.Count.ShouldBe(300);
        Orders(broken).ShouldBe(Orders(whole));
        Stock(broken).ShouldBe(Stock(whole));
    }

    [Fact]
    public async Task The_scenario_of_the_first_start_wins()
    {
        await using var shop = await ShopFixture.Connected();
        var title = shop.Market.Catalogue.Products[0].Title;
        await shop.Host.Stop();

        await using var again = await ShopFixture.Start(_ => shop.Options with { Seed = 99, Limit = 5 });

        again.Market.Scenario.Seed.ShouldBe(7);
        again.Market.Scenario.Total.ShouldBe(50);
        again.Market.Catalogue.Products[0].Title.ShouldBe(title);
    }

    [Fact]
    public async Task The_advanced_clock_stays_advanced()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Control("clock/advance", new { seconds = 3_600 });

        await shop.Restart();

        shop.Market.Clock.GetUtcNow().ShouldBe(shop.Clock.GetUtcNow().AddHours(1));
    }

    private static CreatorFlow.Sandbox.SandboxOptions Scripted(CreatorFlow.Sandbox.SandboxOptions options) =>
        options with { Limit = 300, Scripted = true, StartPlacing = true };

    private static async Task PlaceAll(ShopFixture shop, bool restarts)
    {
        while (!shop.Simulator.Trade.IsAllPlaced)
        {
            await shop.Pass(TimeSpan.FromMinutes(7));

            if (restarts)
            {
                await shop.Restart();
            }
        }

        await shop.Pass(shop.Options.Hold);
    }

    private static string[] Orders(ShopFixture shop) =>
        [.. shop.Market.Orders.All.OrderBy(order => order.Number).Select(Describe)];

    private static string Describe(Order order) => $"{order.Id} {order.State.Status} {order.Units}";

    private static (int, int)[] Stock(ShopFixture shop) =>
        [.. shop.Market.Catalogue.Skus.Select(
            sku => (shop.Market.Stock.Of(sku).Available, shop.Market.Stock.Of(sku).Committed))];
}
