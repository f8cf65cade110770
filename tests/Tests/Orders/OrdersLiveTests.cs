using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Orders;

public sealed class OrdersLiveTests
{
    private static readonly ChannelsUnderTest Channels =
        new(services => OrdersLive.AddLiveChannels(services));

    [Theory]
    [InlineData(nameof(OrderReceived), "order_created")]
    [InlineData(nameof(OrderShipped), "processing_complete")]
    [InlineData(nameof(OrderShippedElsewhere), "processing_complete")]
    [InlineData(nameof(OrderCancelled), "processing_complete")]
    [InlineData(nameof(OrderHeld), "status_updated")]
    public void A_move_is_told_with_both_ends_and_nobody_s_name(string kind, string name) =>
        Channels.Told(OrdersLive.Moving, kind, """{"From":"Ready","To":"Held"}""")
            .ShouldBe([(name, new OrderMoved(ChannelsUnderTest.Subject, OrderStatus.Ready, OrderStatus.Held))]);

    [Fact]
    public void Every_move_is_told_once() => OrdersLive.Moves.ShouldAllBe(kind =>
        Channels.Told(OrdersLive.Moving, kind, """{"From":"Ready","To":"Held"}""").Count == 1);

    [Fact]
    public void News_of_an_order_are_told()
    {
        Channels.Told(OrdersLive.Updates, nameof(OrderConfirmed), "{}")
            .ShouldBe([("shipment_confirmed", new OrderTold(ChannelsUnderTest.Subject))]);
        Channels.Told(OrdersLive.Updates, nameof(OrderCancellationConfirmed), "{}")
            .ShouldBe([("cancellation_confirmed", new OrderTold(ChannelsUnderTest.Subject))]);
        Channels.Told(OrdersLive.Updates, nameof(OrderBrought), "{}")
            .ShouldBe([("brought", new OrderTold(ChannelsUnderTest.Subject))]);
        Channels.Told(OrdersLive.Updates, nameof(OrderTroubled), """{"Code":"orders.label_failed"}""")
            .ShouldBe([("trouble", new OrderInTrouble(ChannelsUnderTest.Subject, "orders.label_failed"))]);
    }

    [Theory]
    [InlineData(nameof(ReturnOpened))]
    [InlineData(nameof(ReturnAnswerTold))]
    [InlineData(nameof(RefundRecorded))]
    public void News_of_a_return_name_its_order(string kind) => Channels.Told(OrdersLive.Returns, kind, "{}")
        .ShouldBe([("return_changed", new OrderTold(ChannelsUnderTest.Subject))]);

    [Fact]
    public void Each_channel_is_for_those_who_may_read_orders_and_that_of_money_for_who_may_read_money() =>
        Channels.All.ShouldAllBe(channel => channel.Permission
            == (channel.Name == OrdersLive.Finance ? Permissions.FinanceRead : Permissions.OrdersRead));

    [Fact]
    public void A_statement_and_what_it_settles_are_told_by_their_ids()
    {
        Channels.Told(OrdersLive.Finance, nameof(StatementRead), "{}")
            .ShouldBe([("statement_read", new StatementTold(ChannelsUnderTest.Subject))]);
        Channels.Told(OrdersLive.Finance, nameof(OrderSettled), "{}")
            .ShouldBe([("order_settled", new OrderTold(ChannelsUnderTest.Subject))]);
        Channels.Told(OrdersLive.Updates, nameof(OrderSettled), "{}")
            .ShouldBe([("settled", new OrderTold(ChannelsUnderTest.Subject))]);
    }
}
