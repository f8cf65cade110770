using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using static CreatorFlow.Tests.Sandbox.TikTokShop.ShopFixture;

namespace CreatorFlow.Tests.Sandbox.TikTokShop.Orders;

public class OrderLifeTests
{
    [Fact]
    public async Task An_order_goes_from_hold_to_delivered()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await shop.Place();

        (await shop.StatusOf(id)).ShouldBe("ON_HOLD");
        await shop.Pass(shop.Options.Hold - TimeSpan.FromSeconds(1));
        (await shop.StatusOf(id)).ShouldBe("ON_HOLD");
        await shop.Pass(TimeSpan.FromSeconds(1));
        (await shop.StatusOf(id)).ShouldBe("AWAITING_SHIPMENT");
        (await shop.Ship(id)).Code.ShouldBe(0);
        (await shop.StatusOf(id)).ShouldBe("AWAITING_COLLECTION");
        await shop.Pass(shop.Options.ScanAfter);
        (await shop.StatusOf(id)).ShouldBe("IN_TRANSIT");
        await shop.Pass(shop.Options.DeliverAfter);
        (await shop.StatusOf(id)).ShouldBe("DELIVERED");
    }

    [Fact]
    public async Task An_unpaid_order_is_held_once_paid()
    {
        await using var shop =
            await ShopFixture.Connected(options => options with { PayAfter = TimeSpan.FromMinutes(2) });
        var id = await shop.Place();

        (await shop.StatusOf(id)).ShouldBe("UNPAID");
        await shop.Pass(TimeSpan.FromMinutes(2));
        (await shop.StatusOf(id)).ShouldBe("ON_HOLD");
    }

    [Fact]
    public async Task The_address_is_hidden_during_the_hold()
    {
        await using var shop = await ShopFixture.Connected();
        var id = await shop.Place();

        (await shop.Order(id)).TryGetProperty("recipient_address", out _).ShouldBeFalse();
        await shop.Pass(shop.Options.Hold);

        var address = (await shop.Order(id)).GetProperty("recipient_address");
        address.GetProperty("region_code").GetString().ShouldBe("US");
        address.GetProperty("phone_number").GetString()!.ShouldContain("-555-");
        address.GetProperty("district_info").GetArrayLength().ShouldBe(4);
    }

    [Fact]
    public async Task Units_are_line_items_of_their_own_and_the_amounts_add_up()
    {
        await using var shop = await ShopFixture.Connected();
        var order = await shop.Order(await shop.Place(quantity: 3));
        var lines = order.GetProperty("line_items").EnumerateArray().ToArray();
        var payment = order.GetProperty("payment");

        lines.Length.ShouldBe(3);
        lines.Select(line => Text(line, "id")).Distinct().Count().ShouldBe(3);
        lines.Select(line => Text(line, "sku_id")).Distinct().Count().ShouldBe(1);
        lines.Sum(line => Amount(line, "sale_price")).ShouldBe(Amount(payment, "sub_total"));
        var discount = Amount(payment, "seller_discount") + Amount(payment, "platform_discount");
        (Amount(payment, "original_total_product_price") - discount).ShouldBe(Amount(payment, "sub_total"));
        (Amount(payment, "sub_total") + Amount(payment, "shipping_fee") + Amount(payment, "tax"))
            .ShouldBe(Amount(payment, "total_amount"));
    }

    [Fact]
    public async Task Orders_move_stock_from_available_to_committed_and_shipping_takes_it_away()
    {
        await using var shop = await ShopFixture.Connected();
        var sku = shop.Market.Catalogue.Skus.First(known => shop.Market.Stock.Of(known).Available >= 10);
        var before = shop.Market.Stock.Of(sku).Available;
        var id = await shop.Place(quantity: 4, sku.SellerSku);

        (shop.Market.Stock.Of(sku).Available, shop.Market.Stock.Of(sku).Committed).ShouldBe((before - 4, 4));
        await shop.Pass(shop.Options.Hold);
        await shop.Ship(id);
        (shop.Market.Stock.Of(sku).Available, shop.Market.Stock.Of(sku).Committed).ShouldBe((before - 4, 0));
    }

    [Fact]
    public async Task Cancelling_gives_the_stock_back()
    {
        await using var shop = await ShopFixture.Connected();
        var sku = shop.Market.Catalogue.Skus.First(known => shop.Market.Stock.Of(known).Available >= 10);
        var before = shop.Market.Stock.Of(sku).Available;
        var id = await shop.Place(quantity: 4, sku.SellerSku);

        await shop.Control($"orders/{id}/cancel", new { });

        (await shop.StatusOf(id)).ShouldBe("CANCELLED");
        (shop.Market.Stock.Of(sku).Available, shop.Market.Stock.Of(sku).Committed).ShouldBe((before, 0));
    }

    [Fact]
    public async Task An_order_beyond_the_stock_goes_through_and_takes_what_is_there()
    {
        await using var shop = await ShopFixture.Connected();
        var sku = shop.Market.Catalogue.Skus.First(known => shop.Market.Stock.Of(known).Available == 0);

        var id = await shop.Place(quantity: 4, sku.SellerSku);

        (await shop.StatusOf(id)).ShouldBe("ON_HOLD");
        (shop.Market.Stock.Of(sku).Available, shop.Market.Stock.Of(sku).Committed).ShouldBe((0, 0));
    }

    [Fact]
    public async Task The_whole_scenario_ends_with_the_expected_totals()
    {
        await using var shop =
            await ShopFixture.Connected(options => options with { Limit = 400, Scripted = true, StartPlacing = true });

        while (!shop.Simulator.Trade.IsAllPlaced)
        {
            await shop.Pass(TimeSpan.FromSeconds(1));
        }

        await shop.Pass(shop.Options.Hold);
        shop.Market.Orders.Count.ShouldBe(400);
        shop.Market.Orders.CountOf(OrderStatus.Cancelled).ShouldBe(shop.Market.Scenario.ExpectedCancelled);
        shop.Market.Orders.CountOf(OrderStatus.AwaitingShipment)
            .ShouldBe(shop.Market.Scenario.ExpectedShipped + shop.Market.Scenario.ExpectedUnmet);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
