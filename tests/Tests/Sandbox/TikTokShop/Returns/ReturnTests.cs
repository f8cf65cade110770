using System.Text.Json;

namespace CreatorFlow.Tests.Sandbox.TikTokShop.Returns;

public class ReturnTests
{
    private const string Path = "/return_refund/202309/returns";

    [Fact]
    public async Task A_return_goes_from_the_wish_to_the_money()
    {
        await using var shop = await ShopFixture.Connected();
        var order = await shop.PlaceDelivered();
        var id = await Open(shop, order);

        (await StatusOf(shop, id)).ShouldBe("RETURN_OR_REFUND_REQUEST_PENDING");
        (await Approve(shop, id, "APPROVE_RETURN")).Code.ShouldBe(0);
        (await StatusOf(shop, id)).ShouldBe("AWAITING_BUYER_SHIP");
        await shop.Control($"returns/{id}/send", new { });
        (await StatusOf(shop, id)).ShouldBe("BUYER_SHIPPED_ITEM");
        await shop.Control($"returns/{id}/arrive", new { });
        (await Approve(shop, id, "APPROVE_RECEIVED_PACKAGE")).Code.ShouldBe(0);
        (await StatusOf(shop, id)).ShouldBe("RETURN_OR_REFUND_REQUEST_SUCCESS");
        (await shop.StatusOf(order)).ShouldBe("COMPLETED");
        await shop.Pass(TimeSpan.FromHours(1));
        (await StatusOf(shop, id)).ShouldBe("RETURN_OR_REFUND_REQUEST_COMPLETE");

        var records = (await shop.Client.Get($"{Path}/{id}/records")).Data.GetProperty("records");
        records[0].GetProperty("event").GetString().ShouldBe("ORDER_RETURN_REQUEST");
        records.GetArrayLength().ShouldBe(6);
    }

    [Fact]
    public async Task A_refund_needs_no_parcel_and_a_repeated_answer_is_harmless()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await Open(shop, await shop.PlaceDelivered(), "REFUND");

        (await Approve(shop, id, "APPROVE_RETURN")).Code.ShouldBe(25001003);
        (await Approve(shop, id, "APPROVE_REFUND", "k1")).Code.ShouldBe(0);
        (await Approve(shop, id, "APPROVE_REFUND", "k1")).Code.ShouldBe(0);
        (await Approve(shop, id, "APPROVE_REFUND", "k2")).Code.ShouldBe(25020010);
        (await Approve(shop, id, "GIVE_UP")).Code.ShouldBe(36009004);
        (await Approve(shop, "1", "APPROVE_REFUND")).Code.ShouldBe(25020005);
    }

    [Fact]
    public async Task Who_does_not_answer_in_time_has_agreed()
    {
        await using var shop = await ShopFixture.Connected();
        var refund = await Open(shop, await shop.PlaceDelivered(), "REFUND");
        var listed = (await Listed(shop, refund)).GetProperty("seller_next_action_response")[0];
        listed.GetProperty("action").GetString().ShouldBe("SELLER_RESPOND_REFUND");
        listed.GetProperty("deadline").GetInt64().ShouldBe(shop.Clock.GetUtcNow().AddHours(48).ToUnixTimeSeconds());

        await shop.Pass(TimeSpan.FromHours(48) - TimeSpan.FromSeconds(1));
        (await StatusOf(shop, refund)).ShouldBe("RETURN_OR_REFUND_REQUEST_PENDING");
        await shop.Pass(TimeSpan.FromSeconds(1));
        (await StatusOf(shop, refund)).ShouldBe("RETURN_OR_REFUND_REQUEST_SUCCESS");
    }

    [Fact]
    public async Task A_parcel_that_came_back_is_accepted_when_nobody_looks_at_it()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await Open(shop, await shop.PlaceDelivered());
        await Approve(shop, id, "APPROVE_RETURN");
        await shop.Control($"returns/{id}/send", new { });
        await shop.Control($"returns/{id}/arrive", new { });

        await shop.Pass(TimeSpan.FromHours(72) - TimeSpan.FromSeconds(1));
        (await StatusOf(shop, id)).ShouldBe("BUYER_SHIPPED_ITEM");
        await shop.Pass(TimeSpan.FromSeconds(1));
        (await StatusOf(shop, id)).ShouldBe("RETURN_OR_REFUND_REQUEST_SUCCESS");
    }

    [Fact]
    public async Task A_rejected_buyer_may_be_right_after_all()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await Open(shop, await shop.PlaceDelivered(), "REFUND");
        var reasons = (await shop.Client.Get(
            "/return_refund/202309/reject_reasons", ("return_or_cancel_id", id))).Data.GetProperty("reasons");
        var reason = reasons[0].GetProperty("name").GetString();

        (await Reject(shop, id, "REJECT_REFUND", "because")).Code.ShouldBe(25001014);
        (await Reject(shop, id, "REJECT_REFUND", reason!)).Code.ShouldBe(0);
        (await StatusOf(shop, id)).ShouldBe("REFUND_OR_RETURN_REQUEST_REJECT");
        await shop.Control($"returns/{id}/appeal", new { });
        (await Listed(shop, id)).GetProperty("arbitration_status").GetString().ShouldBe("IN_PROGRESS");
        await shop.Control($"returns/{id}/support-buyer", new { });
        (await StatusOf(shop, id)).ShouldBe("RETURN_OR_REFUND_REQUEST_SUCCESS");
    }

    [Fact]
    public async Task A_part_of_the_money_may_be_offered()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await Open(shop, await shop.PlaceDelivered(), "REFUND");
        const string Offer =
            """{"decision":"OFFER_PARTIAL_REFUND","partial_refund":{"currency":"USD","amount":"1.50"}}""";

        (await shop.Client.Post($"{Path}/{id}/approve", Offer)).Code.ShouldBe(0);

        (await StatusOf(shop, id)).ShouldBe("AWAITING_BUYER_RESPONSE");
        (await Listed(shop, id)).GetProperty("partial_refund").GetProperty("amount").GetString().ShouldBe("1.50");
        await shop.Control($"returns/{id}/accept-offer", new { });
        (await StatusOf(shop, id)).ShouldBe("RETURN_OR_REFUND_REQUEST_SUCCESS");
        (await shop.Control("returns")).GetProperty("returns")[0].GetProperty("refundMinor").GetInt64().ShouldBe(150);
    }

    [Fact]
    public async Task A_replacement_is_an_order_that_costs_nothing()
    {
        await using var shop = await ShopFixture.Connected();
        var order = await shop.PlaceDelivered();
        var id = await Open(shop, order, "REPLACEMENT");

        (await Approve(shop, id, "APPROVE_REPLACEMENT")).Code.ShouldBe(0);

        (await StatusOf(shop, id)).ShouldBe("REPLACEMENT_REQUEST_COMPLETE");
        var latest = (await shop.Client.Post("/order/202309/orders/search", "{}")).Data.GetProperty("orders")[0];
        latest.GetProperty("is_replacement_order").GetBoolean().ShouldBeTrue();
        latest.GetProperty("replaced_order_id").GetString().ShouldBe(order);
        latest.GetProperty("payment").GetProperty("total_amount").GetString().ShouldBe("0");
    }

    [Fact]
    public async Task The_seller_refunds_without_being_asked_and_a_key_does_it_once()
    {
        await using var shop = await ShopFixture.Connected();
        var order = await shop.PlaceDelivered();
        var body = $$"""{"order_id":"{{order}}","return_type":"REFUND","return_reason":"goodwill"}""";

        var first = await shop.Client.Post(Path, body, ("idempotency_key", "k1"));
        var again = await shop.Client.Post(Path, body, ("idempotency_key", "k1"));

        first.Data.GetProperty("return_status").GetString().ShouldBe("RETURN_OR_REFUND_REQUEST_SUCCESS");
        again.Data.GetProperty("return_id").GetString().ShouldBe(first.Data.GetProperty("return_id").GetString());
        (await shop.Client.Post(Path, body)).Code.ShouldBe(25001051);
        (await shop.Client.Post(Path, body.Replace(order, "1", StringComparison.Ordinal))).Code.ShouldBe(25007006);
        (await shop.Client.Post(Path, body, ("idempotency_key", new string('k', 256)))).Code.ShouldBe(36009004);
    }

    [Fact]
    public async Task Eligibility_and_the_amount_follow_from_the_order()
    {
        await using var shop = await ShopFixture.Connected();
        var order = await shop.PlaceDelivered(quantity: 1);
        var asked = await shop.Client.Get($"/return_refund/202309/orders/{order}/aftersale_eligibility");
        var rows = asked.Data.GetProperty("sku_eligibility")[0].GetProperty("line_item_eligibility").EnumerateArray()
            .ToDictionary(row => row.GetProperty("request_type").GetString()!);

        rows["CANCEL"].GetProperty("eligible").GetBoolean().ShouldBeFalse();
        rows["RETURN_AND_REFUND"].GetProperty("eligible").GetBoolean().ShouldBeTrue();
        rows["REFUND"].GetProperty("order_line_items_ids").GetArrayLength().ShouldBe(1);
        var amount = await shop.Client.Post(
            "/return_refund/202309/refunds/calculate",
            $$"""{"order_id":"{{order}}","request_type":"REFUND","reason_name":"x"}""");
        amount.Data.GetProperty("order_refund_amount").GetProperty("refund_total").GetString()
            .ShouldBe((await shop.Order(order)).GetProperty("payment").GetProperty("total_amount").GetString());
    }

    [Fact]
    public async Task Cases_are_searched_and_paged()
    {
        await using var shop = await ShopFixture.Connected();
        var orders = new List<string>();

        for (var count = 0; count < 12; count++)
        {
            orders.Add(await shop.PlaceReleased(quantity: 1));
            await shop.Ship(orders[^1]);
        }

        await shop.Pass(shop.Options.ScanAfter);
        await shop.Pass(shop.Options.DeliverAfter);

        foreach (var order in orders)
        {
            await Open(shop, order, "REFUND");
        }

        var first = (await shop.Client.Post($"{Path}/search", "{}")).Data;
        var second = (await shop.Client.Post(
            $"{Path}/search", "{}", ("page_token", first.GetProperty("next_page_token").GetString()!))).Data;
        var one = (await shop.Client.Post($"{Path}/search", $$"""{"order_ids":["{{orders[4]}}"]}""")).Data;

        first.GetProperty("total_count").GetInt32().ShouldBe(12);
        first.GetProperty("return_orders").GetArrayLength().ShouldBe(10);
        second.GetProperty("return_orders").GetArrayLength().ShouldBe(2);
        one.GetProperty("return_orders")[0].GetProperty("order_id").GetString().ShouldBe(orders[4]);
        (await shop.Client.Post($"{Path}/search", "{}", ("page_size", "9"))).Code.ShouldBe(36009004);
    }

    [Fact]
    public async Task Returns_survive_a_restart_with_their_clocks()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await Open(shop, await shop.PlaceDelivered(), "REFUND");

        await shop.Restart();

        (await StatusOf(shop, id)).ShouldBe("RETURN_OR_REFUND_REQUEST_PENDING");
        await shop.Pass(TimeSpan.FromHours(48));
        (await StatusOf(shop, id)).ShouldBe("RETURN_OR_REFUND_REQUEST_SUCCESS");
    }

    [Fact]
    public async Task Cases_are_found_by_a_status_alone_and_with_other_filters()
    {
        await using var shop = await ShopFixture.Connected();
        var order = await shop.PlaceDelivered();
        var other = await shop.PlaceDelivered();
        var pending = await Open(shop, order, "REFUND");
        var granted = await Open(shop, other, "REFUND");
        await Approve(shop, granted, "APPROVE_REFUND");
        var from = shop.Clock.GetUtcNow().ToUnixTimeSeconds() - 1;

        (await Found(shop, new { return_status = Texts("RETURN_OR_REFUND_REQUEST_PENDING") })).ShouldBe([pending]);
        (await Found(shop, new { return_status = Texts("RETURN_OR_REFUND_REQUEST_SUCCESS") })).ShouldBe([granted]);
        (await Found(shop, new { return_status = Texts("AWAITING_BUYER_SHIP") })).ShouldBeEmpty();
        (await Found(shop, new
        {
            return_status = Texts("RETURN_OR_REFUND_REQUEST_PENDING", "RETURN_OR_REFUND_REQUEST_SUCCESS"),
        })).ShouldBe([pending, granted], ignoreOrder: true);
        (await Found(shop, new
        {
            return_status = Texts("RETURN_OR_REFUND_REQUEST_SUCCESS"), order_ids = Texts(order),
        })).ShouldBeEmpty();
        (await Found(shop, new
        {
            return_status = Texts("RETURN_OR_REFUND_REQUEST_SUCCESS"), update_time_ge = from, create_time_ge = from,
        })).ShouldBe([granted]);
        (await Found(shop, new { return_types = Texts("REPLACEMENT"), update_time_ge = from })).ShouldBeEmpty();
    }

    private static string[] Texts(params string[] texts) => texts;

    private static async Task<string[]> Found(ShopFixture shop, object filters)
    {
        var answer = (await shop.Client.Post($"{Path}/search", JsonSerializer.Serialize(filters))).Data;
        string[] ids = [.. answer.GetProperty("return_orders").EnumerateArray()
            .Select(found => found.GetProperty("return_id").GetString()!)];
        answer.GetProperty("total_count").GetInt32().ShouldBe(ids.Length);
        return ids;
    }

    private static async Task<string> Open(ShopFixture shop, string order, string type = "RETURN_AND_REFUND") =>
        (await shop.Control($"orders/{order}/return", new { type })).GetProperty("id").GetString()!;

    private static Task<ShopAnswer> Approve(ShopFixture shop, string id, string decision, string key = "") =>
        shop.Client.Post(
            $"{Path}/{id}/approve", JsonSerializer.Serialize(new { decision }),
            key.Length > 0 ? [("idempotency_key", key)] : []);

    private static Task<ShopAnswer> Reject(ShopFixture shop, string id, string decision, string reason) =>
        shop.Client.Post($"{Path}/{id}/reject", JsonSerializer.Serialize(new { decision, reject_reason = reason }));

    private static async Task<JsonElement> Listed(ShopFixture shop, string id) =>
        (await shop.Client.Post($"{Path}/search", JsonSerializer.Serialize(new { return_ids = new[] { id } })))
        .Data.GetProperty("return_orders")[0];

    private static async Task<string> StatusOf(ShopFixture shop, string id) =>
        (await Listed(shop, id)).GetProperty("return_status").GetString()!;
}
