using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;
using CreatorFlow.Web.Home;

namespace CreatorFlow.Tests.Web.Home;

public sealed class PastHoursTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Days_that_are_over_are_read_once_for_a_workspace_and_apart_for_another()
    {
        await using var world = await OrderWorld.On();
        await world.Imported(OrderWorld.Told("1"));
        using var past = new PastHours();
        (await Read(world, past, world.World.WorkspaceId)).Count.ShouldBe(1);

        await world.Imported(OrderWorld.Told("2"));

        (await Read(world, past, world.World.WorkspaceId))[0].Orders.ShouldBe(1);
        (await Read(world, past, Ids.New(TestClock.Start)))[0].Orders.ShouldBe(2);
    }

    private static Task<IReadOnlyList<OrdersOfHour>> Read(OrderWorld world, PastHours past, Guid workspaceId) =>
        world.With<IOrderCourse, IReadOnlyList<OrdersOfHour>>(orders => past.Of(
            workspaceId, orders, TestClock.Start.AddDays(-1), TestClock.Start, Ct));
}
