using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Tests.Identity;

namespace CreatorFlow.Tests.Orders.Ship;

public sealed class ShipOrderAgainTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

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
        (await world.Facts(id)).Count.ShouldBe(2);
    }

    private static Task<Result<Guid>> Ship(OrderWorld world, Guid id) => world.With<ShipOrder, Result<Guid>>(
        ship => ship.Run(id, new("orders.asked_by_hand"), OrderWorld.Ana, Ct));
}
