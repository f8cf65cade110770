using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Figures;

public sealed class CountShortagesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Orders_without_stock_are_counted_by_what_they_want(string database)
    {
        await using var world = await OrderWorld.On(database, kettles: 1);
        await world.Imported(OrderWorld.Told("1", units: 2));
        await world.Imported(OrderWorld.Told("2", units: 3));
        await world.Imported(OrderWorld.Told("3", units: 1));

        (await Shortages(world))[OrderWorld.Kettle].ShouldBe(new WaitingUnits(2, 5));
        (await Shortages(world, Ids.New(TestClock.Start))).ShouldBeEmpty();
    }

    private static Task<IReadOnlyDictionary<string, WaitingUnits>> Shortages(
        OrderWorld world, Guid? workspaceId = null) =>
        world.With<IWaitingForStock, IReadOnlyDictionary<string, WaitingUnits>>(own => own.BySku(Ct), workspaceId);
}
