using CreatorFlow.Channels;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.TikTokShop;
using CreatorFlow.Channels.TikTokShop.Client;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopMappingTests
{
    [Fact]
    public void An_order_to_ship_is_mapped_whole()
    {
        var order = Map(Golden.Order("order-detail.response.json"));

        order.ExternalId.ShouldBe("576461413038785752");
        order.State.ShouldBe(ChannelOrderState.AwaitingShipment);
        order.PlacedAt.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1749992600));
        order.UpdatedAt.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1749996400));
        order.DispatchBy.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1750259200));
        order.DeliverBy.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1750604800));
        order.Total.ShouldBe(new Money(4128, "USD"));
        order.Shipping.ShouldBe(new Money(0, "USD"));
        order.Tax.ShouldBe(new Money(328, "USD"));
        (order.ChannelPaysGoods, order.ChannelPaysShipping).ShouldBe((new Money(0, "USD"), new Money(599, "USD")));
        order.BuyerNote.ShouldBe("Leave at the door please");
        order.CancelAsked.ShouldBeFalse();
        order.FulfilledByChannel.ShouldBeFalse();
        order.NotASale.ShouldBeFalse();
        order.CancelReason.ShouldBeNull();
        order.TrackingNumber.ShouldBeNull();
        order.ShipTo.ShouldBe(new ChannelAddress(
            "Jo Sample", "100 Example Ave", "Apt 4", "Springfield", "IL", "62701", "US", "(+1)213-555-0101"));
        order.Lines.ShouldBe(
        [
            new("1729592969712207013", "KETTLE-BLK-1L", "Ceramic pour-over kettle · Black, 1 L", 1, Usd(1900)),
            new("1729592969712207012", "KETTLE-WHT-1L", "Ceramic pour-over kettle · White, 1 L", 1, Usd(1900)),
        ]);
    }

    [Fact]
    public void An_order_on_its_way_has_its_number()
    {
        var order = Map(Golden.Order("order-detail.in-transit.response.json"));

        order.State.ShouldBe(ChannelOrderState.InTransit);
        order.TrackingNumber.ShouldBe("9400100000000000000001");
    }

    [Fact]
    public void A_cancelled_order_keeps_its_lines_and_says_why()
    {
        var order = Map(Golden.Order("order-detail.cancelled.response.json"));

        order.State.ShouldBe(ChannelOrderState.Cancelled);
        order.CancelReason.ShouldBe("ecom_order_to_ship_canceled_reason_created_by_mistakes");
        order.Lines.Count.ShouldBe(2);
    }

    [Fact]
    public void An_order_on_hold_has_no_address()
    {
        var wire = Golden.Order("order-search.response.json");

        Map(wire).State.ShouldBe(ChannelOrderState.OnHold);
        Map(wire).ShipTo.ShouldBeNull();
        wire.RecipientAddress = Golden.Order("order-detail.response.json").RecipientAddress;
        Map(wire).ShipTo.ShouldBeNull();
    }

    [Fact]
    public void Units_of_one_sku_and_price_are_folded_and_cancelled_units_left_out()
    {
        var order = Order(Line("B", "5.00"), Line("A", "1.00"), Line("A", "1.00"), Line("A", "0"), Line("B", "5.00"));
        order.LineItems =
        [
            .. order.LineItems!,
            new() { SkuId = "3", SellerSku = "A", SalePrice = 1.00m, DisplayStatus = "CANCELLED" },
        ];

        Map(order).Lines.Select(line => (line.Sku, line.Quantity, line.UnitPrice.Minor))
            .ShouldBe([("A", 1, 0), ("A", 2, 100), ("B", 2, 500)]);
    }

    [Fact]
    public void A_bundle_takes_its_parts_and_its_price_adds_up()
    {
        var bundle = Line("SET", "19.99");
        bundle.CombinedListingSkus =
        [
            new() { SkuId = "7", SellerSku = "CUP", SkuCount = 2 },
            new() { SkuId = "8", SellerSku = "POT", SkuCount = 1 },
        ];
        var lines = Map(Order(bundle)).Lines;

        lines.GroupBy(line => line.Sku).Select(same => (same.Key, same.Sum(line => line.Quantity)))
            .ShouldBe([("CUP", 2), ("POT", 1)]);
        lines.Sum(line => line.UnitPrice.Minor * line.Quantity).ShouldBe(1999);
    }

    [Fact]
    public void A_sku_without_a_code_goes_by_the_channels_id()
    {
        var order = Order(new OrderLine { SkuId = "17", SellerSku = "", SalePrice = 2.00m });
        var line = Map(order).Lines.ShouldHaveSingleItem();

        (line.Sku, line.ChannelSkuId).ShouldBe(("17", "17"));
    }

    [Theory]
    [InlineData("UNPAID", ChannelOrderState.Unpaid)]
    [InlineData("ON_HOLD", ChannelOrderState.OnHold)]
    [InlineData("AWAITING_SHIPMENT", ChannelOrderState.AwaitingShipment)]
    [InlineData("PARTIALLY_SHIPPING", ChannelOrderState.AwaitingShipment)]
    [InlineData("AWAITING_COLLECTION", ChannelOrderState.Shipped)]
    [InlineData("IN_TRANSIT", ChannelOrderState.InTransit)]
    [InlineData("DELIVERED", ChannelOrderState.Delivered)]
    [InlineData("COMPLETED", ChannelOrderState.Delivered)]
    [InlineData("CANCELLED", ChannelOrderState.Cancelled)]
    [InlineData("CANCEL", ChannelOrderState.Cancelled)]
    [InlineData("SOMETHING_NEW", ChannelOrderState.OnHold)]
    [InlineData(null, ChannelOrderState.OnHold)]
    public void Each_status_has_a_state_and_an_unknown_one_is_never_shipped(string? status, ChannelOrderState state) =>
        TikTokShopMapping.State(status).ShouldBe(state);

    [Fact]
    public void Absent_money_is_made_up_from_the_lines()
    {
        var order = Order(Line("A", "1.50"), Line("A", "1.50"));
        order.Payment = new() { Currency = "USD", TotalAmount = null, ShippingFee = 2.00m };

        Map(order).Total.ShouldBe(new Money(500, "USD"));
    }

    [Fact]
    public void A_currency_without_minor_units_is_exact()
    {
        var order = Order(new OrderLine { SkuId = "1", SalePrice = 5000m });
        order.Payment = new() { Currency = "IDR", TotalAmount = 5000m };

        Map(order).Total.ShouldBe(new Money(5000, "IDR"));
        Map(order).Lines[0].UnitPrice.ShouldBe(new Money(5000, "IDR"));
    }

    [Fact]
    public void Samples_replacements_and_exchanges_are_no_sale()
    {
        Map(With(order => order.IsSampleOrder = true)).NotASale.ShouldBeTrue();
        Map(With(order => order.IsReplacementOrder = true)).NotASale.ShouldBeTrue();
        Map(With(order => order.IsExchangeOrder = true)).NotASale.ShouldBeTrue();
    }

    [Fact]
    public void What_the_channel_ships_itself_is_told_apart()
    {
        Map(With(order => order.FulfillmentType = "FULFILLMENT_BY_TIKTOK")).FulfilledByChannel.ShouldBeTrue();
        Map(With(order => order.FulfillmentType = "")).FulfilledByChannel.ShouldBeFalse();
    }

    [Fact]
    public void A_request_to_cancel_is_told_while_it_is_open()
    {
        Map(With(order => order.IsBuyerRequestCancel = true)).CancelAsked.ShouldBeTrue();
        Map(With(order => (order.IsBuyerRequestCancel, order.Status) = (true, "CANCELLED"))).CancelAsked
            .ShouldBeFalse();
    }

    [Fact]
    public void The_hand_over_deadline_falls_back_to_the_ship_by_date()
    {
        Map(With(order => (order.HandOverBy, order.ShipBy) = (null, At(1750172800)))).DispatchBy
            .ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1750172800));
        Map(With(order => (order.HandOverBy, order.ShipBy) = (null, null))).DispatchBy.ShouldBeNull();
    }

    [Fact]
    public void The_catalogue_counts_available_and_committed_units_as_in_the_house()
    {
        var product = Golden.Read<ProductPage>("product-search.response.json").Products![0];
        var inventory = Golden.Read<StockLevels>("inventory-search.response.json")
            .Inventory![0].Skus!.ToDictionary(sku => sku.Id!);

        TikTokShopMapping.Skus(product, inventory, "USD").First().ShouldBe(new ListedSku(
            "1729592969712207008",
            "1729592969712207012",
            true,
            42,
            new CatalogueItem("KETTLE-WHT-1L", "Ceramic pour-over kettle", new Money(2100, "USD"), 0, 45)));
    }

    [Fact]
    public void A_partial_failure_names_the_sku_and_the_exact_reason()
    {
        var errors = Golden.Read<StockUpdated>("inventory-update.partial-failure.response.json");

        TikTokShopMapping.Refusals(errors.Errors!)
            .ShouldBe([new("1729592969712207013", "12052097: The warehouse does not exist")]);
    }

    [Fact]
    public void Tokens_last_until_an_instant_beyond_32_bits()
    {
        var tokens = TikTokShopMapping.Tokens(Golden.Read<Tokens>("token.response.json"));

        tokens.AccessExpiresAt.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1750604800));
        tokens.RefreshExpiresAt.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(4900000000));
        tokens.Grant.ShouldBe("sandboxOpenId000001");
        tokens.ToString().ShouldNotContain("TTP_");
    }

    [Fact]
    public void The_shops_of_a_consent_are_read()
    {
        var shops = Golden.Read<AuthorizedShops>("authorized-shops.response.json").Shops!;

        TikTokShopMapping.Shops(shops).ShouldBe(
        [
            new GrantedShop(
                "7494049642642441621",
                "ROW_cftestAAAAexample0cipher",
                "Sample Kettle Shop",
                "US",
                "USD",
                "America/Los_Angeles"),
        ]);
    }

    [Fact]
    public void The_last_page_has_no_next()
    {
        TikTokShopMapping.Changed(new() { NextPageToken = "" }).NextPage.ShouldBeNull();
        var page = TikTokShopMapping.Changed(
            Golden.Read<OrderStampPage>("order-search.response.json"));
        page.NextPage.ShouldBe("6AsPQsUMvH3RkchNUPPh22NROHkE0D8pmq");
        page.Orders[0].ShouldBe(new ChangedOrder("576461413038785753", DateTimeOffset.FromUnixTimeSeconds(1749998900)));
    }

    [Theory]
    [InlineData("UNPAID", false)]
    [InlineData("ON_HOLD", false)]
    [InlineData("AWAITING_SHIPMENT", false)]
    [InlineData("PARTIALLY_SHIPPING", false)]
    [InlineData("SOMETHING_NEW", false)]
    [InlineData("AWAITING_COLLECTION", true)]
    [InlineData("IN_TRANSIT", true)]
    [InlineData("DELIVERED", true)]
    [InlineData("COMPLETED", true)]
    [InlineData("CANCELLED", true)]
    public void An_order_is_past_once_it_left_or_was_cancelled(string status, bool isPast) =>
        TikTokShopMapping.Changed(new() { Orders = [new() { Id = "1", Status = status, UpdatedAt = At(1) }] })
            .Orders.ShouldHaveSingleItem().IsPast.ShouldBe(isPast);

    private static Money Usd(long minor) => new(minor, "USD");

    private static DateTimeOffset At(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds);

    private static ChannelOrder Map(Order order) => TikTokShopMapping.Order(order, "USD");

    private static Order With(Action<Order> change)
    {
        var order = Order(Line("A", "1.00"));
        change(order);
        return order;
    }

    private static Order Order(params OrderLine[] lines) => new()
    {
        Id = "1",
        Status = "AWAITING_SHIPMENT",
        CreatedAt = At(1750000000),
        UpdatedAt = At(1750000000),
        LineItems = [.. lines],
    };

    private static OrderLine Line(string sku, string price) => new()
    {
        SkuId = "id-" + sku,
        SellerSku = sku,
        ProductName = sku,
        SalePrice = decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture),
        Currency = "USD",
        DisplayStatus = "AWAITING_SHIPMENT",
    };
}
