using CreatorFlow.Inventory.Adjust;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Show;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Inventory.Show;

public sealed class ShownSkuTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_sku_comes_with_its_ledger_the_latest_first_and_what_is_wanted(string database)
    {
        await using var world = await OrderWorld.On(database, kettles: 1);
        await world.Imported(OrderWorld.Told("1", units: 3));
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.With<AdjustStock, Result<StockAdjusted>>(
            adjust => adjust.Run(OrderWorld.Kettle, 2, "counted", OrderWorld.Ana, Ct));

        var (found, shown) = await Loaded(world, OrderWorld.Kettle);

        found.ShouldBeTrue();
        (shown.Row.OnHand, shown.Row.Available).ShouldBe((2, 2));
        shown.Movements.Select(own => (own.Kind, own.Quantity))
            .ShouldBe([(MovementKind.Adjusted, 1), (MovementKind.FirstStock, 1)]);
        shown.Wanted.ShouldBe(new WaitingUnits(1, 3));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_is_not_there_is_not_shown(string database)
    {
        await using var world = await OrderWorld.On(database);

        var (found, shown) = await Loaded(world, "none");

        found.ShouldBeFalse();
        shown.Movements.ShouldBeEmpty();
        Should.Throw<InvalidOperationException>(() => shown.Row);
    }

    private static Task<(bool Found, ShownSku Shown)> Loaded(OrderWorld world, string sku) =>
        world.With<ShownSku, (bool, ShownSku)>(async shown => (await shown.Load(sku, Ct), shown));
}
