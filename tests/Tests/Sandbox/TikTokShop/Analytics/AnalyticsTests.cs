using System.Globalization;
using System.Text.Json;
using static CreatorFlow.Tests.Sandbox.TikTokShop.ShopFixture;

namespace CreatorFlow.Tests.Sandbox.TikTokShop.Analytics;

public class AnalyticsTests
{
    [Fact]
    public async Task The_shops_figures_are_those_of_its_orders_a_day_later()
    {
        await using var shop = await ShopFixture.Connected();
        var sku = shop.PlentySku;
        var first = await shop.Order(await shop.Place(quantity: 3, sku));
        var second = await shop.Place(quantity: 1, sku);
        await shop.Control($"orders/{second}/cancel", new { });

        (await Interval(shop)).GetProperty("orders").GetInt32().ShouldBe(0);
        await shop.Pass(TimeSpan.FromDays(1));
        var whole = await Interval(shop);

        whole.GetProperty("orders").GetInt32().ShouldBe(2);
        whole.GetProperty("units_sold").GetInt32().ShouldBe(4);
        whole.GetProperty("buyers").GetInt32().ShouldBe(2);
        whole.GetProperty("cancellations_and_returns").GetInt32().ShouldBe(1);
        var price = Amount(first.GetProperty("payment"), "sub_total") / 3;
        Amount(whole.GetProperty("gmv"), "amount").ShouldBe(4 * price);
        whole.GetProperty("gmv_breakdowns").EnumerateArray().Sum(part => Amount(part, "amount"))
            .ShouldBe(4 * price);
    }

    [Fact]
    public async Task Days_are_told_one_by_one_and_a_bad_range_is_refused()
    {
        await using var shop = await ShopFixture.Connected();
        var (from, until) = Dates(shop);

        var days = await shop.Client.Get(
            "/analytics/202405/shop/performance",
            ("start_date_ge", from), ("end_date_lt", until), ("granularity", "1D"), ("with_comparison", "true"));
        var bad = await shop.Client.Get(
            "/analytics/202405/shop/performance", ("start_date_ge", until), ("end_date_lt", from));

        days.Data.GetProperty("performance").GetProperty("intervals").GetArrayLength().ShouldBe(9);
        days.Data.GetProperty("performance").GetProperty("comparison_intervals").GetArrayLength().ShouldBe(9);
        bad.Code.ShouldBe(28001022);
    }

    [Fact]
    public async Task A_viral_video_has_its_orders_and_links_them()
    {
        await using var shop = await ShopFixture.Connected();
        var sku = shop.PlentySku;
        var video = (await shop.Control("content/viral", new { sku, heat = 500 })).GetProperty("id").GetString();
        var placed = await shop.Control("orders", new { sku, count = 20 });
        await shop.Pass(TimeSpan.FromDays(1));

        var linked = (await shop.Client.Post("/affiliate_seller/202410/orders/search", "{}")).Data;
        var listed = (await Get(shop, "/analytics/202409/shop_videos/performance", ("sort_field", "gmv")))
            .GetProperty("videos")[0];
        var one = await Get(shop, $"/analytics/202409/shop_videos/{video}/performance");
        var products = await Get(shop, $"/analytics/202409/shop_videos/{video}/products/performance");

        linked.GetProperty("total_count").GetInt32().ShouldBe(20);
        var row = linked.GetProperty("orders")[0].GetProperty("skus")[0];
        row.GetProperty("content_id").GetString().ShouldBe(video);
        row.GetProperty("content_type").GetString().ShouldBe("VIDEO");
        row.GetProperty("commission_rate").GetString().ShouldBe("1500");
        placed.GetProperty("orderIds").GetArrayLength().ShouldBe(20);
        listed.GetProperty("id").GetString().ShouldBe(video);
        listed.GetProperty("sku_orders").GetInt32().ShouldBe(20);
        one.GetProperty("engagement_data").GetProperty("total_views").GetInt64()
            .ShouldBe(listed.GetProperty("views").GetInt64());
        products.GetProperty("products")[0].GetProperty("units_sold").GetInt32().ShouldBe(20);
    }

    [Fact]
    public async Task A_LIVE_is_a_session_with_its_own_sales()
    {
        await using var shop = await ShopFixture.Connected();
        var sku = shop.PlentySku;
        var live = (await shop.Control("content/live", new { sku, title = "Evening" })).GetProperty("id").GetString();
        await shop.Control("orders", new { sku, count = 10 });
        await shop.Control($"content/{live}/end", new { });
        await shop.Pass(TimeSpan.FromDays(1));

        var session = (await Get(shop, "/analytics/202508/shop_lives/performance"))
            .GetProperty("live_stream_sessions")[0];
        var all = await Get(shop, "/analytics/202508/shop_lives/overview_performance");

        session.GetProperty("id").GetString().ShouldBe(live);
        session.GetProperty("title").GetString().ShouldBe("Evening");
        session.GetProperty("start_time").GetString()!.Length.ShouldBe(10);
        var orders = session.GetProperty("sales_performance").GetProperty("sku_orders").GetInt32();
        orders.ShouldBeInRange(6, 10);
        all.GetProperty("performance").GetProperty("intervals")[0].GetProperty("sku_orders").GetInt32()
            .ShouldBe(orders);
        (await shop.Client.Post("/affiliate_seller/202410/orders/search", "{}")).Data.GetProperty("orders")
            .GetArrayLength().ShouldBeLessThanOrEqualTo(10 - orders);
    }

    [Fact]
    public async Task Lists_of_goods_give_identifiers_as_numbers()
    {
        await using var shop = await ShopFixture.Connected();
        var sku = shop.Plenty;
        await shop.Place(quantity: 2, sku.SellerSku);
        await shop.Pass(TimeSpan.FromDays(1));

        var product = (await Get(shop, "/analytics/202405/shop_products/performance")).GetProperty("products")[0];
        var row = (await Get(shop, "/analytics/202406/shop_skus/performance", ("product_id", sku.Product.Id)))
            .GetProperty("skus")[0];
        var one = await Get(shop, $"/analytics/202406/shop_skus/{sku.Id}/performance");

        product.GetProperty("id").GetInt64().ToString(CultureInfo.InvariantCulture).ShouldBe(sku.Product.Id);
        row.GetProperty("id").GetInt64().ToString(CultureInfo.InvariantCulture).ShouldBe(sku.Id);
        row.GetProperty("units_sold").GetInt32().ShouldBe(2);
        one.GetProperty("performance").GetProperty("intervals")[0].GetProperty("units_sold").GetInt32().ShouldBe(2);
        (await Get(shop, $"/analytics/202405/shop_products/{sku.Product.Id}/performance"))
            .GetProperty("performance").GetProperty("intervals")[0].GetProperty("units_sold").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Figures_are_the_same_after_a_restart()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Control("content/viral", new { sku = shop.PlentySku });
        await shop.Control("orders", new { count = 30 });
        await shop.Pass(TimeSpan.FromDays(1));
        var before = await Get(shop, "/analytics/202409/shop_videos/performance");

        await shop.Restart();

        (await Get(shop, "/analytics/202409/shop_videos/performance")).ToString().ShouldBe(before.ToString());
    }

    [Fact]
    public async Task Only_paid_orders_that_are_cancelled_as_a_whole_are_lost_before_and_after_a_restart()
    {
        await using var shop = await ShopFixture.Connected();
        var whole = await shop.Place();
        await shop.Control($"orders/{whole}/cancel", new { });
        var sku = shop.PlentySku;
        var unpaid = await shop.Control("orders", new { sku, neverPays = true });
        await shop.Control($"orders/{unpaid.GetProperty("orderIds")[0].GetString()}/cancel", new { });
        var replacement = await shop.Control("orders", new { sku, kind = "replacement", replaces = whole });
        await shop.Control($"orders/{replacement.GetProperty("orderIds")[0].GetString()}/cancel", new { });
        var part = await shop.Order(await shop.PlaceReleased(quantity: 2));
        var cancelled = await shop.Client.Post(
            "/return_refund/202309/cancellations",
            JsonSerializer.Serialize(new
            {
                order_id = part.GetProperty("id").GetString(),
                cancel_reason = "seller_cancel_reason_out_of_stock",
                order_line_item_ids = new[] { part.GetProperty("line_items")[0].GetProperty("id").GetString() },
            }));
        await shop.Pass(TimeSpan.FromDays(1));
        var before = await Interval(shop);

        await shop.Restart();

        cancelled.Code.ShouldBe(0, cancelled.Envelope.ToString());
        before.GetProperty("cancellations_and_returns").GetInt32().ShouldBe(1);
        (await Interval(shop)).ToString().ShouldBe(before.ToString());
    }

    private static async Task<JsonElement> Interval(ShopFixture shop) =>
        (await Get(shop, "/analytics/202405/shop/performance")).GetProperty("performance").GetProperty("intervals")[0];

    private static async Task<JsonElement> Get(
        ShopFixture shop, string path, params (string Name, string Value)[] query)
    {
        var (from, until) = Dates(shop);
        var answer = await shop.Client.Get(path, [("start_date_ge", from), ("end_date_lt", until), .. query]);
        answer.Code.ShouldBe(0, answer.Envelope.ToString());
        return answer.Data;
    }

    private static (string From, string Until) Dates(ShopFixture shop)
    {
        var now = shop.Clock.GetUtcNow();
        return (Text(now.AddDays(-7)), Text(now.AddDays(2)));
    }

    private static string Text(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
