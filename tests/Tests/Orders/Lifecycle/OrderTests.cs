using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using static CreatorFlow.Orders.Contracts.OrderStatus;

namespace CreatorFlow.Tests.Orders.Lifecycle;

public class OrderTests
{
    private static readonly DateTimeOffset At = TestClock.Start;
    private static readonly Reason Trouble = new("orders.short_of_stock");

    /// <summary>Every place an order can stand at.</summary>
    public static TheoryData<OrderStatus> Places => [.. Enum.GetValues<OrderStatus>().Where(status => status != None)];

    [Theory, MemberData(nameof(Places))]
    public void It_stands_where_its_verbs_led_it(OrderStatus at) => OrderAt(at).Status.ShouldBe(at);

    [Theory, MemberData(nameof(Places))]
    public void It_is_held_until_its_label_is_asked_for(OrderStatus at) => MovesOrRefuses(
        at, order => order.Hold(), Held, "orders.cannot_hold", OnHold, NoStock, Ready);

    [Theory, MemberData(nameof(Places))]
    public void Only_a_held_order_is_let_go(OrderStatus at) => MovesOrRefuses(
        at, order => order.Unhold(reserved: true), Ready, "orders.not_held", Held);

    [Theory, MemberData(nameof(Places))]
    public void Only_a_ready_order_gets_a_label(OrderStatus at) => MovesOrRefuses(
        at, order => order.AskLabel(), Labelling, "orders.not_ready", Ready);

    [Theory, MemberData(nameof(Places))]
    public void It_is_cancelled_from_everywhere_but_an_end(OrderStatus at) => MovesOrRefuses(
        at, order => order.Cancel(), Cancelled, "orders.cannot_cancel",
        OnHold, NoStock, Held, Ready, Labelling, Shipped, InTransit);

    [Theory, MemberData(nameof(Places))]
    public void Only_what_has_left_travels(OrderStatus at)
    {
        MovesOrStays(at, order => order.Travel(InTransit, TestClock.Start), InTransit, Shipped);
        MovesOrStays(at, order => order.Travel(Delivered, TestClock.Start), Delivered, Shipped, InTransit);
    }

    [Theory, MemberData(nameof(Places))]
    public void It_ships_once(OrderStatus at)
    {
        var order = OrderAt(at);

        if (OrderLifecycle.Allows(at, Shipped))
        {
            order.Ship("UPS", "1Z1", At).ShouldBe(new OrderShipped(at, Shipped, "UPS", "1Z1"));
            (order.Carrier, order.TrackingNumber, order.ShippedAt).ShouldBe(("UPS", "1Z1", At));
        }
        else
        {
            Should.Throw<InvalidOperationException>(() => order.Ship("UPS", "1Z1", At));
            order.Status.ShouldBe(at);
        }
    }

    [Fact]
    public void Where_a_held_order_goes_depends_on_stock_and_release()
    {
        LetGo(OrderAt(OnHold), reserved: true).ShouldBe(OnHold);
        LetGo(OrderAt(OnHold), reserved: false).ShouldBe(NoStock);
        LetGo(OrderAt(Ready), reserved: true).ShouldBe(Ready);
        LetGo(OrderAt(Ready), reserved: false).ShouldBe(NoStock);
    }

    [Fact]
    public void Without_an_address_there_is_no_label()
    {
        var order = Received(ChannelOrderState.AwaitingShipment, reserved: true, address: false);
        var version = order.Version;

        order.AskLabel().Problem!.Code.ShouldBe("orders.no_address");
        (order.Status, order.Version).ShouldBe((Ready, version));
    }

    [Fact]
    public void A_release_moves_it_once()
    {
        var order = OrderAt(OnHold);

        order.Release(At).ShouldBe(new OrderReleased(OnHold, Ready));
        order.Release(At.AddHours(1)).ShouldBeNull();
        order.ReleasedAt.ShouldBe(At);
    }

    [Theory, InlineData(NoStock), InlineData(Held)]
    public void A_release_of_an_order_that_waits_is_kept_for_later(OrderStatus at)
    {
        var order = at == NoStock
            ? Received(ChannelOrderState.OnHold, reserved: false)
            : Received(ChannelOrderState.OnHold, reserved: true);

        if (at == Held)
        {
            order.Hold().Ok.ShouldBeTrue();
        }

        order.Release(At).ShouldBe(new OrderReleased(at, at));
        (order.Status, order.ReleasedAt).ShouldBe((at, At));
    }

    [Fact]
    public void Stock_that_came_takes_the_trouble_away()
    {
        var order = OrderAt(NoStock);
        order.TroubleReason!.Code.ShouldBe("orders.short_of_stock");

        order.Reserve(At).ShouldBe(new OrderReserved(NoStock, OnHold));
        (order.Trouble, order.ReservedAt).ShouldBe((null, At));
    }

    [Fact]
    public void A_word_older_than_what_is_known_teaches_nothing()
    {
        var order = OrderAt(OnHold);
        var version = order.Version;
        var older = Word(ChannelOrderState.OnHold) with { UpdatedAt = At.AddSeconds(-1), BuyerNote =
            "leave it at the door" };

        order.Learn(older).ShouldBeFalse();
        (order.BuyerNote, order.Version).ShouldBe((null, version));
    }

    [Fact]
    public void A_parcel_that_left_keeps_the_address_it_went_to()
    {
        var order = OrderAt(Shipped);
        var moved = GivenOrder.Buyer with { City = "Shelbyville" };

        order.Learn(Word(ChannelOrderState.Shipped) with { UpdatedAt = At.AddSeconds(1), ShipTo = moved })
            .ShouldBeTrue();
        order.Address.ShouldBe(GivenOrder.Buyer);
    }

    [Fact]
    public void The_same_trouble_is_told_once()
    {
        var order = OrderAt(Labelling);

        order.Worry(new("orders.label_failed")).ShouldBe(new OrderTroubled("orders.label_failed"));
        order.Worry(new("orders.label_failed")).ShouldBeNull();
        order.Worry(new("orders.confirm_waits")).ShouldBe(new OrderTroubled("orders.confirm_waits"));
    }

    [Fact]
    public void A_label_that_cannot_be_had_makes_it_ready_again()
    {
        var order = OrderAt(Labelling);

        order.DropLabel(new("orders.label_failed")).ShouldBe(new OrderLabelDropped(Labelling, Ready));
        order.TroubleReason!.Code.ShouldBe("orders.label_failed");
    }

    private static OrderStatus LetGo(Order order, bool reserved)
    {
        order.Hold().Ok.ShouldBeTrue();
        return order.Unhold(reserved).Value.To;
    }

    private static void MovesOrRefuses<T>(
        OrderStatus at, Func<Order, Result<T>> verb, OrderStatus to, string code, params OrderStatus[] allowed)
        where T : IOrderMove
    {
        var order = OrderAt(at);
        var version = order.Version;
        var answer = verb(order);

        if (allowed.Contains(at))
        {
            (answer.Value.From, answer.Value.To, order.Status, order.Version).ShouldBe((at, to, to, version + 1));
            return;
        }

        answer.Problem!.Code.ShouldBe(code);
        answer.Problem.Facts
            .ShouldBe(new Dictionary<string, object> { ["number"] = order.Number, ["status"] = $"{at}" });
        (order.Status, order.Version).ShouldBe((at, version));
    }

    private static void MovesOrStays(
        OrderStatus at, Func<Order, IOrderMove?> verb, OrderStatus to, params OrderStatus[] allowed)
    {
        var order = OrderAt(at);
        var version = order.Version;
        var move = verb(order);

        (move?.From, move?.To).ShouldBe(allowed.Contains(at) ? (at, to) : (null, null));
        (order.Status, order.Version).ShouldBe(allowed.Contains(at) ? (to, version + 1) : (at, version));
    }

    private static Order OrderAt(OrderStatus status)
    {
        var order = status switch
        {
            OnHold => Received(ChannelOrderState.OnHold, reserved: true),
            NoStock => Received(ChannelOrderState.OnHold, reserved: false),
            _ => Received(ChannelOrderState.AwaitingShipment, reserved: true),
        };

        if (status is Held)
        {
            order.Hold().Ok.ShouldBeTrue();
        }

        if (status is Labelling or Shipped or InTransit or Delivered)
        {
            order.AskLabel().Ok.ShouldBeTrue();
        }

        if (status is Shipped or InTransit or Delivered)
        {
            order.Ship("UPS", "1Z0", At);
        }

        if (status is InTransit or Delivered)
        {
            order.Travel(status, TestClock.Start).ShouldNotBeNull();
        }

        if (status is Cancelled)
        {
            order.Cancel().Ok.ShouldBeTrue();
        }

        return order;
    }

    private static Order Received(ChannelOrderState state, bool reserved, bool address = true)
    {
        var word = address ? Word(state) : Word(state) with { ShipTo = null };
        var order = Order.New(Guid.Empty, Guid.Empty, word, At, At);
        order.Receive(state, reserved, reserved ? null : Trouble, At).From.ShouldBe(None);
        return order;
    }

    private static ChannelOrder Word(ChannelOrderState state) => new()
    {
        ExternalId = "5764",
        State = state,
        PlacedAt = At,
        UpdatedAt = At,
        Total = new(1_000, "USD"),
        Shipping = new(0, "USD"),
        Tax = new(0, "USD"),
        ShipTo = GivenOrder.Buyer,
        Lines = [new("c1", "CANDLE", "Candle", 1, new(1_000, "USD"))],
    };
}
