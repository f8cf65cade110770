namespace CreatorFlow.Tests.Sandbox.TikTokShop.Orders;

public class DeadlineTests
{
    [Fact]
    public async Task An_order_that_is_not_shipped_in_time_is_cancelled_by_the_system()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await shop.PlaceReleased();
        var due = (await shop.Order(id)).GetProperty("cancel_order_sla_time").GetInt64();
        var left = DateTimeOffset.FromUnixTimeSeconds(due) - shop.Clock.GetUtcNow();

        await shop.Pass(left - TimeSpan.FromSeconds(1));
        (await shop.StatusOf(id)).ShouldBe("AWAITING_SHIPMENT");
        await shop.Pass(TimeSpan.FromSeconds(1));

        var order = await shop.Order(id);
        order.GetProperty("status").GetString().ShouldBe("CANCELLED");
        order.GetProperty("cancellation_initiator").GetString().ShouldBe("SYSTEM");
    }

    [Fact]
    public async Task An_order_that_is_never_paid_ends_and_gives_its_units_back()
    {
        await using var shop = await ShopFixture.Connected();
        var sku = shop.Plenty;
        var before = shop.Market.Stock.Of(sku).Available;
        var placed = await shop.Control("orders", new { sku = sku.SellerSku, quantity = 2, neverPays = true });
        var id = placed.GetProperty("orderIds")[0].GetString()!;
        (await shop.StatusOf(id)).ShouldBe("UNPAID");
        shop.Market.Stock.Of(sku).Available.ShouldBe(before - 2);

        await shop.Pass(TimeSpan.FromHours(48));

        (await shop.StatusOf(id)).ShouldBe("CANCELLED");
        shop.Market.Stock.Of(sku).Available.ShouldBe(before);
    }

    [Fact]
    public async Task A_buyers_wish_that_nobody_answers_is_granted()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await shop.PlaceReleased();
        await shop.Control($"orders/{id}/cancel", new { });

        await shop.Pass(TimeSpan.FromHours(48) - TimeSpan.FromSeconds(1));
        (await shop.StatusOf(id)).ShouldBe("AWAITING_SHIPMENT");
        await shop.Pass(TimeSpan.FromSeconds(1));
        (await shop.StatusOf(id)).ShouldBe("CANCELLED");
    }

    [Fact]
    public async Task A_delivered_order_is_completed_when_the_time_for_returns_is_over()
    {
        await using var shop = await ShopFixture.Connected(
            options => options with { AccessTokenLife = TimeSpan.FromDays(90) });
        var id = await shop.PlaceDelivered();

        await shop.Pass(TimeSpan.FromHours(720) - TimeSpan.FromSeconds(1));
        (await shop.StatusOf(id)).ShouldBe("DELIVERED");
        await shop.Pass(TimeSpan.FromSeconds(1));
        (await shop.StatusOf(id)).ShouldBe("COMPLETED");
    }

    [Fact]
    public async Task A_new_policy_holds_for_orders_placed_from_then_on()
    {
        await using var shop = await ShopFixture.Connected();
        var old = await shop.PlaceReleased();
        var before = await shop.Order(old);
        await shop.Control("policy", new { shipByHours = 24, autoCancelHours = 30 });
        var young = await shop.Order(await shop.PlaceReleased());

        (young.GetProperty("rts_sla_time").GetInt64() - young.GetProperty("paid_time").GetInt64()).ShouldBe(24 * 3_600);
        (young.GetProperty("cancel_order_sla_time").GetInt64() - young.GetProperty("paid_time").GetInt64())
            .ShouldBe(30 * 3_600);
        (await shop.Order(old)).GetProperty("rts_sla_time").GetInt64()
            .ShouldBe(before.GetProperty("rts_sla_time").GetInt64());
        await shop.Restart();
        (await shop.Control("policy")).GetProperty("policies").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task A_new_address_is_shown_and_told_without_an_identifier()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Register("RECIPIENT_ADDRESS_UPDATE");
        var id = await shop.PlaceReleased();
        var before = (await shop.Order(id)).GetProperty("recipient_address").GetProperty("full_address").GetString();

        await shop.Control($"orders/{id}/address", new { });

        var order = await shop.Order(id);
        order.GetProperty("has_updated_recipient_address").GetBoolean().ShouldBeTrue();
        order.GetProperty("recipient_address").GetProperty("full_address").GetString().ShouldNotBe(before);
        shop.Market.Deliveries.Ready.TryRead(out var told).ShouldBeTrue();
        told!.Topic.ShouldBe(3);
        told.Body.ShouldNotContain("tts_notification_id");
    }
}
