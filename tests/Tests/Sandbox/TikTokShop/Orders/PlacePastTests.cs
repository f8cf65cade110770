using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace CreatorFlow.Tests.Sandbox.TikTokShop.Orders;

public class PlacePastTests
{
    private const int Orders = 300;
    private const int Days = 14;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_shop_gets_the_orders_of_the_days_before_and_none_of_the_days_to_come()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Control("past", new { orders = Orders, days = Days });
        var placed = await Placed(shop);

        placed.Count.ShouldBe(Orders);
        placed.ShouldAllBe(order => order.CreatedAt < shop.Clock.GetUtcNow());
        placed.ShouldAllBe(order => order.CreatedAt >= shop.Clock.GetUtcNow().AddDays(-Days));
        placed.ShouldAllBe(order => order.UpdatedAt >= order.CreatedAt && order.UpdatedAt <= shop.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Each_is_as_far_on_its_way_as_its_age_allows()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Control("past", new { orders = Orders, days = Days });
        var placed = await Placed(shop);
        string[] ends = ["AWAITING_COLLECTION", "IN_TRANSIT", "DELIVERED", "CANCELLED"];

        placed.Select(order => order.Status).Distinct().ShouldBe(ends, ignoreOrder: true);
        var old = placed.Where(order => order.CreatedAt < shop.Clock.GetUtcNow().AddDays(-6)).ToList();
        old.ShouldNotBeEmpty();
        old.ShouldAllBe(order => order.Status == "DELIVERED" || order.Status == "CANCELLED");
    }

    [Fact]
    public async Task The_stock_of_today_stays_and_nobody_is_told()
    {
        await using var shop = await ShopFixture.Connected();
        var before = shop.Market.Catalogue.Skus.Select(sku => shop.Market.Stock.Of(sku).Available).ToArray();
        await shop.Control("past", new { orders = Orders });

        shop.Market.Catalogue.Skus.Select(sku => shop.Market.Stock.Of(sku).Available).ShouldBe(before);
        shop.Market.Deliveries.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task The_past_is_kept_over_a_restart()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Control("past", new { orders = Orders });
        var before = (await Placed(shop)).Select(order => (order.Id, order.CreatedAt)).ToList();
        await shop.Restart();

        (await Placed(shop)).Select(order => (order.Id, order.CreatedAt)).ShouldBe(before);
    }

    [Fact]
    public async Task The_past_stays_as_it_is_whether_the_shop_starts_again_or_not()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Control("past", new { orders = Orders });
        var before = await Placed(shop);

        await shop.Pass(TimeSpan.FromHours(6));
        var later = await Placed(shop);
        await shop.Restart();
        await shop.Pass(TimeSpan.FromHours(6));

        later.ShouldBe(before);
        (await Placed(shop)).ShouldBe(before);
    }

    [Fact]
    public async Task Buyers_come_in_the_evening_of_their_own_market()
    {
        await using var shop = await ShopFixture.Connected(ShopFixture.Malaysia);
        await shop.Control("past", new { orders = 1_000, days = Days });
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Kuala_Lumpur");

        var hours = (await Placed(shop)).Select(order => TimeZoneInfo.ConvertTime(order.CreatedAt, zone).Hour).ToList();

        hours.Count(hour => hour is >= 18 and < 22).ShouldBeGreaterThan(4 * hours.Count(hour => hour is >= 1 and < 5));
    }

    [Theory]
    [InlineData(0, 14)]
    [InlineData(20_001, 14)]
    [InlineData(10, 0)]
    [InlineData(10, 91)]
    public async Task A_past_out_of_bounds_is_refused_and_leaves_nothing(int orders, int days)
    {
        await using var shop = await ShopFixture.Connected();
        using var answer = await shop.Http.PostAsJsonAsync("/control/past", new { orders, days }, Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        shop.Market.Orders.Count.ShouldBe(0);
    }

    private static async Task<List<PastOrder>> Placed(ShopFixture shop)
    {
        var answer = await shop.Control("orders?limit=10000");
        return answer.GetProperty("orders").Deserialize<List<PastOrder>>(JsonSerializerOptions.Web)!;
    }

    private sealed record PastOrder(string Id, string Status, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
}
