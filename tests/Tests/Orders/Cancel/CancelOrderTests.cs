using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Cancel;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Identity;

namespace CreatorFlow.Tests.Orders.Cancel;

public sealed class CancelOrderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_cancelled_order_gives_everything_back_and_the_shop_is_to_be_told(string database)
    {
        await using var world = await OrderWorld.On(database);
        var id = await world.Imported(OrderWorld.Told());

        (await Cancel(world, id, " bought twice ")).Value.ShouldBe(id);

        (await world.Order(id)).Status.ShouldBe(OrderStatus.Cancelled);
        (await world.Level()).Reserved.ShouldBe(0);
        (await world.Level()).OnHand.ShouldBe(10);
        world.Labels.Voided.ShouldBe([id]);
        var fact = (await world.Facts(id))[^1];
        fact.Kind.ShouldBe(nameof(OrderCancelled));
        fact.By.ShouldBe(OrderWorld.Ana);
        fact.Why!.Facts["text"].ShouldBe("bought twice");
        var job = (await world.Jobs(CancelAtChannel.JobKind)).ShouldHaveSingleItem();
        job.Key.ShouldBe($"{id:N}");
        job.Lane.ShouldBe($"{ScriptedShops.Kettles.Id:N}");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_stood_in_its_way_is_no_trouble_any_more(string database)
    {
        await using var world = await OrderWorld.On(database);
        var id = await world.Imported(OrderWorld.Told(units: 12));
        (await world.Order(id)).TroubleReason!.Code.ShouldBe("orders.short_of_stock");

        (await Cancel(world, id, "sold out")).Ok.ShouldBeTrue();

        (await world.Order(id)).Trouble.ShouldBeNull();
    }

    [Fact]
    public async Task An_order_that_waits_for_its_label_can_still_be_cancelled()
    {
        await using var world = await OrderWorld.On();
        var id = await world.Imported(OrderWorld.Told());
        await world.With<ShipOrder, Result<Guid>>(
            ship => ship.Run(id, new("orders.asked_by_hand"), OrderWorld.Ana, Ct));

        (await Cancel(world, id, "no more")).Ok.ShouldBeTrue();

        (await world.Order(id)).Status.ShouldBe(OrderStatus.Cancelled);
        world.Labels.Voided.ShouldBe([id]);
        (await world.Level()).Reserved.ShouldBe(0);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public async Task Without_a_reason_nothing_happens(string? reason)
    {
        await using var world = await OrderWorld.On();
        var id = await world.Imported(OrderWorld.Told());

        (await Cancel(world, id, reason)).ShouldBeRefused("orders.reason_missing");

        await NothingHappened(world, id, OrderStatus.Ready);
    }

    [Fact]
    public async Task What_has_left_cannot_be_cancelled()
    {
        await using var world = await OrderWorld.On();
        var id = await world.Imported(OrderWorld.Told(state: ChannelOrderState.Shipped));

        (await Cancel(world, id, "too late")).ShouldBeRefused("orders.cannot_cancel");

        await NothingHappened(world, id, OrderStatus.Shipped);
    }

    [Fact]
    public async Task Twice_is_refused_and_done_once()
    {
        await using var world = await OrderWorld.On();
        var id = await world.Imported(OrderWorld.Told());
        await Cancel(world, id, "once");
        var facts = (await world.Facts(id)).Count;

        (await Cancel(world, id, "again")).ShouldBeRefused("orders.cannot_cancel");

        (await world.Facts(id)).Count.ShouldBe(facts);
        world.Labels.Voided.ShouldBe([id]);
    }

    [Fact]
    public async Task Another_workspace_does_not_see_it()
    {
        await using var world = await OrderWorld.On();
        var id = await world.Imported(OrderWorld.Told());

        var refused = await world.With<CancelOrder, Result<Guid>>(
            cancel => cancel.Run(id, "mine?", OrderWorld.Ana, Ct), Ids.New(TestClock.Start));

        refused.ShouldBeRefused("orders.not_found");
        await NothingHappened(world, id, OrderStatus.Ready);
    }

    private static Task<Result<Guid>> Cancel(OrderWorld world, Guid id, string? reason) =>
        world.With<CancelOrder, Result<Guid>>(cancel => cancel.Run(id, reason, OrderWorld.Ana, Ct));

    private static async Task NothingHappened(OrderWorld world, Guid id, OrderStatus status)
    {
        (await world.Order(id)).Status.ShouldBe(status);
        (await world.Facts(id)).ShouldHaveSingleItem().Kind.ShouldBe(nameof(OrderReceived));
        (await world.Level()).Reserved.ShouldBe(status == OrderStatus.Ready ? 2 : 0);
        world.Labels.Voided.ShouldBeEmpty();
        (await world.Jobs(CancelAtChannel.JobKind)).ShouldBeEmpty();
    }
}
