using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Hold;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Identity;

namespace CreatorFlow.Tests.Orders.Hold;

public sealed class UnholdOrderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_held_order_goes_on_to_where_it_was()
    {
        await using var world = await OrderWorld.On();
        var id = await world.Imported(OrderWorld.Told());
        await HoldOrderTests.Hold(world, id, "wait");

        (await Unhold(world, id)).Value.ShouldBe(id);

        (await world.Order(id)).Status.ShouldBe(OrderStatus.Ready);
        (await world.Level()).Reserved.ShouldBe(2);
    }

    [Fact]
    public async Task What_was_held_without_stock_waits_for_it_again()
    {
        await using var world = await OrderWorld.On(kettles: 1);
        var id = await world.Imported(OrderWorld.Told());
        await HoldOrderTests.Hold(world, id, "wait");

        (await Unhold(world, id)).Ok.ShouldBeTrue();

        (await world.Order(id)).Status.ShouldBe(OrderStatus.NoStock);
        (await world.Level()).Reserved.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_not_held_cannot_be_let_go()
    {
        await using var world = await OrderWorld.On();
        var id = await world.Imported(OrderWorld.Told());

        (await Unhold(world, id)).ShouldBeRefused("orders.not_held");
        (await Unhold(world, Ids.New(TestClock.Start))).ShouldBeRefused("orders.not_found");

        (await world.Facts(id)).Count.ShouldBe(1);
    }

    private static Task<Result<Guid>> Unhold(OrderWorld world, Guid id) =>
        world.With<UnholdOrder, Result<Guid>>(unhold => unhold.Run(id, OrderWorld.Ana, Ct));
}
