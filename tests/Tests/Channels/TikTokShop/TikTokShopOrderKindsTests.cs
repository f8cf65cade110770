using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.TikTokShop;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopOrderKindsTests
{
    [Theory]
    [InlineData("NORMAL", OrderKind.Regular)]
    [InlineData("ZERO_LOTTERY", OrderKind.Regular)]
    [InlineData("PRE_ORDER", OrderKind.PreOrder)]
    [InlineData("MADE_TO_ORDER", OrderKind.MadeToOrder)]
    [InlineData("BACK_ORDER", OrderKind.BackOrder)]
    [InlineData("SOMETHING_NEW", OrderKind.Regular)]
    [InlineData("", OrderKind.Regular)]
    [InlineData(null, OrderKind.Regular)]
    public void Each_order_type_is_a_kind_and_an_unknown_one_is_regular(string? type, OrderKind kind) =>
        Tell(order => order.OrderType = type).Kind.ShouldBe(kind);

    [Fact]
    public void An_older_order_says_its_kind_on_its_lines()
    {
        var told = Tell(order =>
        {
            order.OrderType = "";
            order.LineItems![0].SkuType = "PRE_ORDER";
        });

        told.Kind.ShouldBe(OrderKind.PreOrder);
    }

    [Fact]
    public void A_sample_is_shipped_and_no_sale()
    {
        var told = Tell(order => order.IsSampleOrder = true);

        (told.Kind, told.NotASale, told.FulfilledByChannel).ShouldBe((OrderKind.Sample, true, false));
    }

    [Fact]
    public void A_replacement_and_an_exchange_name_the_order_in_whose_place_they_are_sent()
    {
        var replacement = Tell(order => (order.IsReplacementOrder, order.ReplacedOrderId) = (true, "111"));
        var exchange = Tell(order => (order.IsExchangeOrder, order.ExchangeSourceOrderId) = (true, "222"));

        (replacement.Kind, replacement.NotASale, replacement.Replaces)
            .ShouldBe((OrderKind.Replacement, true, "111"));
        (exchange.Kind, exchange.NotASale, exchange.Replaces).ShouldBe((OrderKind.Exchange, true, "222"));
    }

    [Fact]
    public void What_the_channel_ships_is_its_own_kind_even_when_it_is_a_sample()
    {
        var told = Tell(order => (order.FulfillmentType, order.IsSampleOrder) = ("FULFILLMENT_BY_TIKTOK", true));

        (told.Kind, told.FulfilledByChannel, told.NotASale).ShouldBe((OrderKind.FulfilledByChannel, true, true));
        Tell(order => order.FulfillmentType = "FULFILLMENT_BY_SELLER").Kind.ShouldBe(OrderKind.Regular);
    }

    [Fact]
    public void The_times_of_its_clocks_and_the_days_of_making_are_told()
    {
        var told = Tell(order =>
        {
            order.PaidAt = At(1_750_000_000);
            order.ReleasedAt = At(1_750_600_000);
            order.CancelsAt = At(1_750_700_000);
            order.CollectedAt = null;
            order.HandlingDuration = new() { Days = 7, Type = "BUSINESS_DAY" };
            order.IsCod = true;
            order.UserId = "7000001";
        });

        (told.PaidAt, told.ReleaseOn, told.AutoCancelAt, told.CollectedAt).ShouldBe(
            (At(1_750_000_000), At(1_750_600_000), At(1_750_700_000), null));
        told.Handling.ShouldBe(new HandlingTime(7, BusinessDays: true));
        (told.CashOnDelivery, told.BuyerId).ShouldBe((true, "7000001"));
        Tell(order => order.HandlingDuration = new() { Days = 3, Type = "CALENDAR_DAY" }).Handling
            .ShouldBe(new HandlingTime(3, BusinessDays: false));
        Tell(order => order.HandlingDuration = new() { Days = null, Type = "" }).Handling.ShouldBeNull();
    }

    [Theory]
    [InlineData("BUYER", null, CancelledBy.Buyer)]
    [InlineData("SELLER", "seller_cancel_reason_out_of_stock", CancelledBy.Seller)]
    [InlineData("SELLER", "seller_cancel_paid_reason_buyer_requested_cancellation", CancelledBy.Buyer)]
    [InlineData("SYSTEM", null, CancelledBy.Channel)]
    [InlineData(null, null, CancelledBy.Unknown)]
    public void Who_ended_it_is_told_by_initiator_and_reason(string? initiator, string? reason, CancelledBy by) =>
        Tell(order => (order.CancellationInitiator, order.CancelReason) = (initiator, reason)).CancelledBy
            .ShouldBe(by);

    private static ChannelOrder Tell(Action<Order> change)
    {
        var order = new Order
        {
            Id = "576461413038785752",
            Status = "AWAITING_SHIPMENT",
            CreatedAt = At(1_750_000_000),
            LineItems = [new() { SkuId = "1", SalePrice = 1.00m }],
        };
        change(order);
        return TikTokShopMapping.Order(order, "USD");
    }

    private static DateTimeOffset? At(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds);
}
