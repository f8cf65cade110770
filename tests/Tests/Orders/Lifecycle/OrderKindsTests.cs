using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.List;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Lifecycle;

public sealed class OrderKindsTests
{
    private static readonly DateTimeOffset Paid = TestClock.Start;

    [Theory, ClassData(typeof(Databases))]
    public async Task Each_kind_is_kept_and_found_by_the_filter(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 50));

        foreach (var kind in Enum.GetValues<OrderKind>())
        {
            await seller.Import(seller.Told(("CANDLE", 1)) with { Kind = kind, CashOnDelivery = kind == default });
        }

        foreach (var kind in Enum.GetValues<OrderKind>())
        {
            (await Listed(seller, $"kind={kind.ToString().ToLowerInvariant()}")).ShouldHaveSingleItem()
                .Kind.ShouldBe(kind);
        }

        (await Listed(seller, "cod=true")).ShouldHaveSingleItem().Kind.ShouldBe(OrderKind.Regular);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_the_channel_ships_has_no_deadline_of_ours_and_keeps_no_stock(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported();
        await order.Says(word => word with { Kind = OrderKind.FulfilledByChannel, FulfilledByChannel = true });
        var row = await order.Row();

        (row.DispatchBy, row.DeadlineFrom, row.HoldUntil).ShouldBe((null, DeadlineSource.None, null));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_paid_order_is_held_for_an_hour_and_a_pre_order_until_its_day(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 1)).Imported();

        await order.Says(word => word with { PaidAt = Paid });
        (await order.Row()).HoldUntil.ShouldBe(Paid.AddHours(1));

        await order.Says(word => word with { Kind = OrderKind.PreOrder, ReleaseOn = Paid.AddDays(9) });
        var row = await order.Row();
        (row.HoldUntil, row.ClockStart).ShouldBe((Paid.AddDays(9), Paid.AddDays(9)));

        await order.Says(GivenOrder.AsReleased);
        (await order.Row()).HoldUntil.ShouldBeNull();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Cash_on_delivery_is_held_from_the_order_since_nothing_is_paid_yet(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 1)).Imported();
        await order.Says(word => word with { CashOnDelivery = true });
        var row = await order.Row();

        row.HoldUntil.ShouldBe(row.PlacedAt.AddHours(1));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_first_scan_is_the_dispatch_and_is_kept(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 1)).Imported();
        await order.Says(word => word with
        {
            State = ChannelOrderState.InTransit, CollectedAt = Paid.AddHours(5), TrackingNumber = "1Z",
        });
        await order.Says(word => word with { State = ChannelOrderState.Delivered, DeliveredAt = Paid.AddDays(3) });
        var row = await order.Row();

        (row.ScannedAt, row.DeliveredAt).ShouldBe((Paid.AddHours(5), Paid.AddDays(3)));
    }

    [Theory]
    [InlineData(CancelledBy.Seller, true, true)]
    [InlineData(CancelledBy.Buyer, true, false)]
    [InlineData(CancelledBy.Channel, true, true)]
    [InlineData(CancelledBy.Channel, false, false)]
    public async Task The_seller_is_to_blame_for_own_cancellations_and_for_what_was_not_dispatched_in_time(
        CancelledBy by, bool isLate, bool fault)
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 1)).Imported();
        await order.Says(word => word with
        {
            State = ChannelOrderState.Cancelled,
            PaidAt = Paid,
            CancelledBy = by,
            CancelledAt = word.DispatchBy!.Value.AddHours(isLate ? 1 : -1),
        });

        (await order.Row()).SellerFault.ShouldBe(fault);
    }

    [Fact]
    public async Task Samples_and_replacements_are_no_revenue()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        await seller.Import(
            seller.Told(("CANDLE", 1)),
            seller.Told(("CANDLE", 1)) with { Kind = OrderKind.Sample, NotASale = true },
            seller.Told(("CANDLE", 1)) with { Kind = OrderKind.Replacement, NotASale = true });

        var figures = await seller.Do<IOrderFigures, OrderFigures>(orders => orders.Now(
            TestClock.Start.AddHours(-1), TestClock.Start.AddDays(1), TestContext.Current.CancellationToken));

        (figures.PlacedToday, figures.RevenueToday[0].Minor).ShouldBe((3, 2_599L));
    }

    private static async Task<IReadOnlyList<OrderRow>> Listed(Seller seller, string query) =>
        (await seller.Do<OrderList, OrderPageOfList>(list => list.Page(
            OrderFilter.From(query), TestContext.Current.CancellationToken))).Rows;
}
