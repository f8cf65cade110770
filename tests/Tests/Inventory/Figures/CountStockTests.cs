using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Inventory.Figures;

public sealed class CountStockTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_is_low_is_not_out_and_what_is_kept_for_orders_does_not_count(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.Stocked("LOW", 5);
        await world.Stocked("OUT", 0);
        await world.Stocked("KEPT", 2);
        await world.Imported(OrderWorld.Told("1", units: 2, sku: "KEPT"));

        (await Now(world)).ShouldBe(new StockFigures(Skus: 4, Low: 1, Out: 2));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_workspace_without_stock_counts_nothing(string database)
    {
        await using var world = await OrderWorld.On(database);

        (await Now(world, Ids.New(TestClock.Start))).ShouldBe(new StockFigures(0, 0, 0));
    }

    private static Task<StockFigures> Now(OrderWorld world, Guid? workspaceId = null) =>
        world.With<IStockFigures, StockFigures>(figures => figures.Now(Ct), workspaceId);
}
