using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Identity;

namespace CreatorFlow.Tests.Orders.Ship;

public sealed class ShipOrderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_ready_order_asks_for_its_label_with_the_weight_of_its_units()
    {
        await using var world = await OrderWorld.On();
        var id = await world.Imported(OrderWorld.Told());

        (await Ship(world, id)).Value.ShouldBe(id);

        (await world.Order(id)).Status.ShouldBe(OrderStatus.Labelling);
        var parcel = world.Labels.Asked.ShouldHaveSingleItem();
        (parcel.ParcelId, parcel.Reference, parcel.WeightGrams).ShouldBe((id, "5760001", 1800));
    }

    [Fact]
    public async Task A_label_that_could_not_be_had_is_asked_for_again()
    {
        await using var world = await OrderWorld.On();
        var id = await world.Imported(OrderWorld.Told());
        await Ship(world, id);
        world.Labels.Stand(id, LabelStatus.Failed, "no such street");

        (await Ship(world, id)).Ok.ShouldBeTrue();

        world.Labels.Asked.Count.ShouldBe(2);
        (await world.Order(id)).Status.ShouldBe(OrderStatus.Labelling);
        (await world.Facts(id)).Select(fact => fact.Kind).ShouldBe(
            [nameof(OrderReceived), nameof(OrderLabelAsked), nameof(OrderLabelDropped), nameof(OrderLabelAsked)]);
    }

    [Fact]
    public async Task A_label_that_is_being_bought_is_not_asked_for_twice()
    {
        await using var world = await OrderWorld.On();
        var id = await world.Imported(OrderWorld.Told());
        await Ship(world, id);
        world.Labels.Stand(id, LabelStatus.Queued);

        (await Ship(world, id)).ShouldBeRefused("orders.not_ready");

        world.Labels.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_not_ready_or_has_no_address_or_is_not_ours_is_refused()
    {
        await using var world = await OrderWorld.On();
        var waiting = await world.Imported(OrderWorld.Told(state: ChannelOrderState.OnHold));
        var homeless = await world.Imported(OrderWorld.Told("5760002") with { ShipTo = null });
        var ready = await world.Imported(OrderWorld.Told("5760003"));

        (await Ship(world, waiting)).ShouldBeRefused("orders.not_ready");
        (await Ship(world, homeless)).ShouldBeRefused("orders.no_address");
        (await Ship(world, ready, Ids.New(TestClock.Start))).ShouldBeRefused("orders.not_found");

        world.Labels.Asked.ShouldBeEmpty();
        (await world.Facts(waiting)).Count.ShouldBe(1);
        (await world.Order(ready)).Status.ShouldBe(OrderStatus.Ready);
    }

    [Fact]
    public async Task A_rule_leaves_an_order_alone_whose_buyer_asks_to_cancel()
    {
        await using var world = await OrderWorld.On();
        var id = await world.Imported(OrderWorld.Told() with { CancelAsked = true });

        var refused = await world.With<ShipOrder, Result<Guid>>(
            ship => ship.Run(id, new("automation.order_ready"), Actor.Rule("any"), Ct));

        refused.ShouldBeRefused("orders.cancel_asked");
        (await world.Order(id)).Status.ShouldBe(OrderStatus.Ready);
    }

    private static Task<Result<Guid>> Ship(OrderWorld world, Guid id, Guid? workspaceId = null) =>
        world.With<ShipOrder, Result<Guid>>(
            ship => ship.Run(id, new("orders.asked_by_hand"), OrderWorld.Ana, Ct), workspaceId);
}
