using System.Net;
using System.Net.Http.Json;

namespace CreatorFlow.Tests.Sandbox.TikTokShop.Orders;

public class OrderKindTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("normal", "NORMAL")]
    [InlineData("pre_order", "PRE_ORDER")]
    [InlineData("made_to_order", "MADE_TO_ORDER")]
    [InlineData("back_order", "BACK_ORDER")]
    public async Task The_order_type_tells_when_it_may_go(string kind, string type)
    {
        await using var shop = await ShopFixture.Connected();
        var order = await shop.Order(await Place(shop, new { kind, days = 4 }));

        order.GetProperty("order_type").GetString().ShouldBe(type);
        order.TryGetProperty("release_date", out _).ShouldBe(kind == "pre_order");
        order.TryGetProperty("handling_duration", out _).ShouldBe(kind is "made_to_order" or "back_order");
    }

    [Fact]
    public async Task A_pre_order_stays_on_hold_until_its_day()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await Place(shop, new { kind = "pre_order", days = 3 });

        await shop.Pass(TimeSpan.FromDays(3) - TimeSpan.FromSeconds(1));
        (await shop.StatusOf(id)).ShouldBe("ON_HOLD");
        await shop.Pass(TimeSpan.FromSeconds(1));
        (await shop.StatusOf(id)).ShouldBe("AWAITING_SHIPMENT");
    }

    [Theory]
    [InlineData("sample", "is_sample_order", null)]
    [InlineData("replacement", "is_replacement_order", "replaced_order_id")]
    [InlineData("exchange", "is_exchange_order", "exchange_source_order_id")]
    public async Task What_is_sent_without_being_paid_for_says_so_and_costs_nothing(
        string kind, string flag, string? link)
    {
        await using var shop = await ShopFixture.Connected();
        var order = await shop.Order(await Place(shop, new { kind, replaces = "576000000000000001" }));

        order.GetProperty(flag).GetBoolean().ShouldBeTrue();
        order.GetProperty("payment").GetProperty("total_amount").GetString().ShouldBe("0");

        if (link is not null)
        {
            order.GetProperty(link).GetString().ShouldBe("576000000000000001");
        }
    }

    [Fact]
    public async Task What_the_platform_ships_goes_its_way_alone_without_an_address()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await Place(shop, new { kind = "by_platform" });
        await shop.Pass(shop.Options.Hold);

        var order = await shop.Order(id);
        order.GetProperty("fulfillment_type").GetString().ShouldBe("FULFILLMENT_BY_TIKTOK");
        order.TryGetProperty("recipient_address", out _).ShouldBeFalse();
        (await shop.Ship(id)).Code.ShouldBe(21008025);
        await shop.Pass(shop.Options.ScanAfter);
        (await shop.StatusOf(id)).ShouldBe("AWAITING_COLLECTION");
    }

    [Fact]
    public async Task Cash_on_delivery_is_paid_when_it_is_delivered()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await Place(shop, new { kind = "cash_on_delivery" });
        var order = await shop.Order(id);

        order.GetProperty("is_cod").GetBoolean().ShouldBeTrue();
        order.TryGetProperty("paid_time", out var paid).ShouldBeFalse(paid.ToString());
    }

    [Fact]
    public async Task A_kind_that_does_not_exist_is_refused()
    {
        await using var shop = await ShopFixture.Connected();
        using var answer = await shop.Http.PostAsJsonAsync("/control/orders", new { kind = "gift" }, Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<string> Place(ShopFixture shop, object request) =>
        (await shop.Control("orders", request)).GetProperty("orderIds")[0].GetString()!;
}
