using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;
using CreatorFlow.Web.Home;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Web.Home;

public sealed class HomeFiguresTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task The_numbers_sent_are_those_of_the_page(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.Stocked("LOW", 5);
        await world.Imported(OrderWorld.Told("1", dispatchIn: TimeSpan.FromHours(4)));
        await world.Imported(OrderWorld.Told("2", units: 99));
        await world.Imported(OrderWorld.Told("3", state: ChannelOrderState.OnHold));

        (await Compute(world)).ShouldBe(new CreatorFigures(
            OrdersToday: 3, RevenueToday: 16_800L, Waiting: 1, ToShip: 1, NoStock: 1, Held: 0, ShippedToday: 0,
            LateSoon: 1, Late: 0, StockLow: 1, StockOut: 0));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_workspace_without_orders_has_no_revenue(string database)
    {
        await using var world = await OrderWorld.On(database);

        var values = await Compute(world);

        (values.OrdersToday, values.RevenueToday).ShouldBe((0, 0L));
    }

    [Fact]
    public async Task They_change_with_every_move_of_an_order_and_of_the_stock()
    {
        await using var world = await OrderWorld.On();
        await using var scope = world.World.Scope();
        var figures = Figures(world, scope.ServiceProvider);

        (figures.Channel, figures.Permission).ShouldBe(("dashboard:creator_updates", Permissions.HomeRead));
        CreatorFlow.Orders.OrdersLive.Moves.ShouldBeSubsetOf(figures.Kinds);
        figures.Kinds.ShouldContain(nameof(StockAdjusted));
    }

    private static async Task<CreatorFigures> Compute(OrderWorld world)
    {
        await using var scope = world.World.Scope();
        return (CreatorFigures)await Figures(world, scope.ServiceProvider).Compute(Ct);
    }

    private static HomeFigures Figures(OrderWorld world, IServiceProvider services) => new(
        services.GetRequiredService<IOrderFigures>(),
        services.GetRequiredService<IStockFigures>(),
        new ShopDay(world.Shops, world.Clock));
}
