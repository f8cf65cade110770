using System.Text.Json;

namespace CreatorFlow.Tests.Sandbox.TikTokShop.Cancellations;

public class CancellationTests
{
    private const string Path = "/return_refund/202309/cancellations";

    [Fact]
    public async Task A_buyers_wish_is_approved()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await shop.PlaceReleased();
        var cancelId = await Request(shop, id);

        (await shop.Order(id)).GetProperty("is_buyer_request_cancel").GetBoolean().ShouldBeTrue();
        (await shop.Client.Post($"{Path}/{cancelId}/approve", "", ("idempotency_key", "k1"))).Code.ShouldBe(0);

        var order = await shop.Order(id);
        order.GetProperty("status").GetString().ShouldBe("CANCELLED");
        order.GetProperty("cancellation_initiator").GetString().ShouldBe("BUYER");
        order.GetProperty("line_items")[0].GetProperty("display_status").GetString().ShouldBe("CANCELLED");
        (await shop.Client.Post($"{Path}/{cancelId}/approve", "", ("idempotency_key", "k1"))).Code.ShouldBe(0);
        (await shop.Client.Post($"{Path}/{cancelId}/approve", "", ("idempotency_key", "k2"))).Code.ShouldBe(25020010);
    }

    [Fact]
    public async Task A_buyers_wish_is_rejected()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await shop.PlaceReleased();
        var cancelId = await Request(shop, id);

        (await shop.Client.Post($"{Path}/{cancelId}/reject", "{}")).Code.ShouldBe(36009004);
        var answer = await shop.Client.Post(
            $"{Path}/{cancelId}/reject",
            """{"reject_reason":"seller_reject_apply_product_has_been_packed","comment":"Gói ✓"}""");

        answer.Code.ShouldBe(0);
        (await shop.StatusOf(id)).ShouldBe("AWAITING_SHIPMENT");
        (await shop.Order(id)).GetProperty("is_buyer_request_cancel").GetBoolean().ShouldBeFalse();
        (await shop.Client.Post($"{Path}/{cancelId}/approve", "")).Code.ShouldBe(25020009);
    }

    [Fact]
    public async Task Shipping_answers_a_buyers_wish_with_no()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await shop.PlaceReleased();
        await Request(shop, id);

        (await shop.Ship(id)).Code.ShouldBe(0);

        var found = await shop.Client.Post($"{Path}/search", """{"cancel_status":["CANCELLATION_REQUEST_CANCEL"]}""");
        found.Data.GetProperty("cancellations")[0].GetProperty("cancel_status").GetString()
            .ShouldBe("CANCELLATION_REQUEST_CANCELLED");
        (await shop.StatusOf(id)).ShouldBe("AWAITING_COLLECTION");
    }

    [Fact]
    public async Task The_seller_cancels_an_order()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await shop.PlaceReleased();

        var answer = await Cancel(shop, id);

        answer.Code.ShouldBe(0);
        answer.Data.GetProperty("cancel_status").GetString().ShouldBe("CANCELLATION_REQUEST_COMPLETE");
        (await shop.Order(id)).GetProperty("cancellation_initiator").GetString().ShouldBe("SELLER");
        (await Cancel(shop, id)).Code.ShouldBe(25001051);
    }

    [Fact]
    public async Task The_seller_cancels_some_units_and_ships_the_rest()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await shop.PlaceReleased(quantity: 3);
        var line = (await shop.Order(id)).GetProperty("line_items")[1].GetProperty("id").GetString()!;

        (await Cancel(shop, id, line)).Code.ShouldBe(0);

        (await shop.StatusOf(id)).ShouldBe("AWAITING_SHIPMENT");
        var shipped = await shop.Ship(id);
        shipped.Data.GetProperty("order_line_item_ids").GetArrayLength().ShouldBe(2);
        (await shop.Order(id))
            .GetProperty("line_items")[1].GetProperty("display_status").GetString().ShouldBe("CANCELLED");
    }

    [Fact]
    public async Task Refused_are_a_shipped_order_an_unknown_order_and_an_unknown_reason()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await shop.PlaceReleased();
        var pending = await shop.PlaceReleased();
        await shop.Ship(id);
        await Request(shop, pending);

        (await Cancel(shop, id)).Code.ShouldBe(25001045);
        (await Cancel(shop, "1")).Code.ShouldBe(25007006);
        (await Cancel(shop, pending)).Code.ShouldBe(25001011);
        (await shop.Client.Post(Path, $$"""{"order_id":"{{pending}}","cancel_reason":"because"}"""))
            .Code.ShouldBe(25001014);
        (await shop.Client.Post($"{Path}/1/approve", "")).Code.ShouldBe(25020005);
    }

    [Fact]
    public async Task An_order_doomed_by_the_scenario_is_cancelled_when_its_hold_ends()
    {
        await using var shop =
            await ShopFixture.Connected(options => options with { Limit = 200, Scripted = true, StartPlacing = true });

        while (!shop.Simulator.Trade.IsAllPlaced)
        {
            await shop.Pass(TimeSpan.FromSeconds(1));
        }

        var doomed = shop.Market.Orders.All.First(order => order.Plan.IsCancelled);
        (await shop.StatusOf(doomed.Id)).ShouldBe("ON_HOLD");
        await shop.Pass(shop.Options.Hold);

        (await shop.StatusOf(doomed.Id)).ShouldBe("CANCELLED");
        var found = await OfOrder(shop, doomed.Id);
        found.Data.GetProperty("cancellations")[0].GetProperty("cancel_type").GetString().ShouldBe("BUYER_CANCEL");
    }

    [Fact]
    public async Task Cancellations_are_paged()
    {
        await using var shop = await ShopFixture.Connected();

        for (var count = 0; count < 5; count++)
        {
            await shop.Control($"orders/{await shop.Place()}/cancel", new { });
        }

        var first = await shop.Client.Post($"{Path}/search", "{}", ("page_size", "3"));
        var token = first.Data.GetProperty("next_page_token").GetString()!;
        var second = await shop.Client.Post($"{Path}/search", "{}", ("page_size", "3"), ("page_token", token));

        first.Data.GetProperty("total_count").GetInt32().ShouldBe(5);
        second.Data.GetProperty("cancellations").GetArrayLength().ShouldBe(2);
        second.Data.GetProperty("next_page_token").GetString().ShouldBe("");
    }

    private static Task<ShopAnswer> OfOrder(ShopFixture shop, string id) =>
        shop.Client.Post($"{Path}/search", JsonSerializer.Serialize(new { order_ids = new[] { id } }));

    private static async Task<string> Request(ShopFixture shop, string id)
    {
        (await shop.Control($"orders/{id}/cancel", new { })).GetProperty("outcome").GetString().ShouldBe("requested");
        var found = await OfOrder(shop, id);
        return found.Data.GetProperty("cancellations")[0].GetProperty("cancel_id").GetString()!;
    }

    private static Task<ShopAnswer> Cancel(ShopFixture shop, string id, params string[] lines) => shop.Client.Post(
        Path,
        JsonSerializer.Serialize(new
        {
            order_id = id, cancel_reason = "seller_cancel_reason_out_of_stock", order_line_item_ids = lines,
        }));
}
