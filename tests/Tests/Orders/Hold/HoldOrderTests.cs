using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Hold;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Identity;

namespace CreatorFlow.Tests.Orders.Hold;

public sealed class HoldOrderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_held_order_keeps_its_stock_and_says_why()
    {
        await using var world = await OrderWorld.On();
        var id = await world.Imported(OrderWorld.Told());

        (await Hold(world, id, "odd address")).Value.ShouldBe(id);

        (await world.Order(id)).Status.ShouldBe(OrderStatus.Held);
        (await world.Level()).Reserved.ShouldBe(2);
        (await world.Facts(id))[^1].Why!.Facts["text"].ShouldBe("odd address");
    }

    [Fact]
    public async Task A_hold_is_refused_without_reason_when_shipped_and_where_there_is_no_order()
    {
        await using var world = await OrderWorld.On();
        var id = await world.Imported(OrderWorld.Told());
        var left = await world.Imported(OrderWorld.Told("5760002", state: ChannelOrderState.Shipped));

        (await Hold(world, id, " ")).ShouldBeRefused("orders.reason_missing");
        (await Hold(world, left, "stop")).ShouldBeRefused("orders.cannot_hold");
        (await Hold(world, Ids.New(TestClock.Start), "stop")).ShouldBeRefused("orders.not_found");

        (await world.Order(id)).Status.ShouldBe(OrderStatus.Ready);
        (await world.Order(left)).Status.ShouldBe(OrderStatus.Shipped);
        (await world.Facts(id)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Another_workspace_does_not_see_it()
    {
        await using var world = await OrderWorld.On();
        var id = await world.Imported(OrderWorld.Told());

        var refused = await world.With<HoldOrder, Result<Guid>>(
            hold => hold.Run(id, "mine?", OrderWorld.Ana, Ct), Ids.New(TestClock.Start));

        refused.ShouldBeRefused("orders.not_found");
        (await world.Order(id)).Status.ShouldBe(OrderStatus.Ready);
    }

    internal static Task<Result<Guid>> Hold(OrderWorld world, Guid id, string? reason) =>
        world.With<HoldOrder, Result<Guid>>(hold => hold.Run(id, reason, OrderWorld.Ana, Ct));
}
