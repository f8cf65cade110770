using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Show;
using CreatorFlow.Platform;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Show;

public sealed class NextStepTests
{
    private static readonly DateTimeOffset At = TestClock.Start;

    [Fact]
    public void A_ready_order_is_shipped_held_or_cancelled()
    {
        var order = Made(OrderWorld.Told());

        May(order).ShouldBe((Ship: true, Hold: true, Unhold: false, Cancel: true));
        Said(order).ShouldBe("Ready to ship. The next step is its label.");
        Said(Made(OrderWorld.Told() with { CancelAsked = true })).ShouldStartWith("The buyer asks to cancel.");
    }

    [Fact]
    public void Without_an_address_it_does_not_ship_yet()
    {
        var order = Made(OrderWorld.Told() with { ShipTo = null });

        May(order).Ship.ShouldBeFalse();
        Said(order).ShouldBe("Kettles has not told the address yet. It can ship once the address is there.");
    }

    [Fact]
    public void An_order_on_hold_waits_for_its_channel()
    {
        var told = OrderWorld.Told(state: ChannelOrderState.OnHold);

        May(Made(told)).ShouldBe((Ship: false, Hold: true, Unhold: false, Cancel: true));
        Said(Made(told)).ShouldStartWith("Kettles has not released it yet");
        Said(Made(told with { FulfilledByChannel = true })).ShouldStartWith("Kettles ships this order itself.");
    }

    [Fact]
    public void A_held_order_is_let_go_or_cancelled()
    {
        var order = Made(OrderWorld.Told());
        order.Hold().Ok.ShouldBeTrue();

        May(order).ShouldBe((Ship: false, Hold: false, Unhold: true, Cancel: true));
        Said(order).ShouldStartWith("Somebody stopped it.");
    }

    [Fact]
    public void A_label_that_failed_is_tried_again()
    {
        var order = Made(OrderWorld.Told());
        order.AskLabel().Ok.ShouldBeTrue();
        var labels = new ScriptedLabels();

        May(order, labels.Stand(order.Id, LabelStatus.Queued)).Ship.ShouldBeFalse();
        Said(order).ShouldBe("Its label is being bought.");
        var failed = labels.Stand(order.Id, LabelStatus.Failed);
        May(order, failed).Ship.ShouldBeTrue();
        NextStep.MayTryAgain(order, failed).ShouldBeTrue();
        Said(order, failed).ShouldStartWith("Its label could not be bought.");
    }

    [Fact]
    public void What_has_left_offers_nothing_and_says_where_it_is()
    {
        var order = Made(OrderWorld.Told());
        order.AskLabel().Ok.ShouldBeTrue();
        order.Ship("UPS", "1Z0", At);

        May(order).ShouldBe((Ship: false, Hold: false, Unhold: false, Cancel: false));
        Said(order).ShouldBe("Labelled. Kettles is being told the tracking number.");
        order.Travel(OrderStatus.InTransit, TestClock.Start).ShouldNotBeNull();
        Said(order).ShouldBe("On its way to the buyer.");
        order.Travel(OrderStatus.Delivered, TestClock.Start).ShouldNotBeNull();
        Said(order).ShouldBe("With the buyer. Nothing is left to do.");
    }

    private static (bool Ship, bool Hold, bool Unhold, bool Cancel) May(Order order, LabelView? label = null) => (
        NextStep.MayShip(order, label), NextStep.MayHold(order), NextStep.MayUnhold(order), NextStep.MayCancel(order));

    private static string Said(Order order, LabelView? label = null) => NextStep.Of(order, label, "Kettles");

    private static Order Made(ChannelOrder told)
    {
        var order = Order.New(Guid.Empty, Ids.New(At), told, At, At);
        order.Receive(told.State, reserved: true, shortage: null, At);
        return order;
    }
}
