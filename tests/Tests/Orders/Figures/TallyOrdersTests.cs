using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Figures;
using CreatorFlow.Orders.Totals;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Figures;

public sealed class TallyOrdersTests
{
    private static readonly DateTimeOffset DayStart = TestClock.Start.AddHours(-7);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Each_figure_counts_what_its_name_says(string database)
    {
        await using var world = await OrderWorld.On(database, kettles: 8);
        await world.Imported(OrderWorld.Told("1", state: ChannelOrderState.OnHold));
        await world.Imported(OrderWorld.Told("2", dispatchIn: TimeSpan.FromHours(5)));
        await world.Imported(OrderWorld.Told("3", dispatchIn: TimeSpan.FromHours(-1)));
        var held = await world.Imported(OrderWorld.Told("4"));
        await world.Held(held);
        await world.Imported(OrderWorld.Told("5", units: 3));
        await world.Imported(OrderWorld.Told("6", state: ChannelOrderState.Cancelled));
        await world.Imported(OrderWorld.Told("7", state: ChannelOrderState.Shipped) with
        {
            PlacedAt = DayStart.AddHours(-1), NotASale = true,
        });
        await world.Imported(OrderWorld.Told("8", units: 1) with { NotASale = true, Lines = [] });

        var figures = await Now(world);

        figures.PlacedToday.ShouldBe(7);
        figures.RevenueToday.ShouldBe([new Money(5 * 5600, "USD")]);
        (figures.Waiting, figures.NoStock, figures.Held).ShouldBe((1, 2, 1));
        figures.ToShip.ShouldBe(2);
        (figures.LateSoon, figures.Late).ShouldBe((1, 1));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Very_many_that_are_over_are_read_from_their_total_and_few_are_counted(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.Imported(OrderWorld.Told("1"));
        await world.Imported(OrderWorld.Told("2", state: ChannelOrderState.Cancelled));
        await world.World.Db(async db =>
        {
            var own = world.World.WorkspaceId;
            db.Add(new StatusTotal { WorkspaceId = own, Status = OrderStatus.Delivered, Orders = 970_000 });
            db.Add(new StatusTotal { WorkspaceId = own, Status = OrderStatus.Cancelled, Orders = 7 });
            db.Add(new StatusTotal { WorkspaceId = own, Status = OrderStatus.Shipped, Orders = 80_000 });
            return await db.SaveChangesAsync(Ct);
        });

        var counts = await world.With<TallyOrders, List<StatusCount>>(tally => tally.Everywhere(Ct));

        counts.Select(own => (own.Status, own.Count)).ShouldBe(
            [(OrderStatus.Ready, 1), (OrderStatus.Cancelled, 1), (OrderStatus.Delivered, 970_000)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_workspace_without_orders_has_zeros()
    {
        await using var world = await OrderWorld.On();

        var figures = await Now(world);

        figures.RevenueToday.ShouldBeEmpty();
        (figures.PlacedToday, figures.ToShip, figures.Late, figures.ShippedToday).ShouldBe((0, 0, 0, 0));
    }

    [Fact]
    public async Task The_most_urgent_order_comes_first_and_what_is_not_released_not_at_all()
    {
        await using var world = await OrderWorld.On();
        await world.Imported(OrderWorld.Told("a", units: 1, dispatchIn: TimeSpan.FromHours(9)));
        await world.Imported(OrderWorld.Told("b", units: 1, dispatchIn: TimeSpan.FromHours(-3)));
        await world.Imported(OrderWorld.Told("c", units: 99, dispatchIn: TimeSpan.FromHours(2)));
        await world.Imported(OrderWorld.Told("d", 1, ChannelOrderState.OnHold, dispatchIn: TimeSpan.Zero));

        var urgent = await world.With<IOrderFigures, IReadOnlyList<UrgentOrder>>(own => own.MostUrgent(2, Ct));

        urgent.Select(order => order.Number).ShouldBe(["b", "c"]);
        urgent[1].Status.ShouldBe(OrderStatus.NoStock);
        urgent[0].Total.ShouldBe(new Money(5600, "USD"));
    }

    [Fact]
    public async Task Numbers_are_those_of_the_own_workspace()
    {
        await using var world = await OrderWorld.On();
        var id = await world.Imported(OrderWorld.Told());

        (await Numbers(world, id)).ShouldBe(new Dictionary<Guid, string> { [id] = "5760001" });
        (await Numbers(world, id, Ids.New(TestClock.Start))).ShouldBeEmpty();
    }

    private static Task<IReadOnlyDictionary<Guid, string>> Numbers(
        OrderWorld world, Guid id, Guid? workspaceId = null) =>
        world.With<IOrderFigures, IReadOnlyDictionary<Guid, string>>(own => own.Numbers([id], Ct), workspaceId);

    private static Task<OrderFigures> Now(OrderWorld world) =>
        world.With<IOrderFigures, OrderFigures>(own => own.Now(DayStart, DayStart.AddDays(1), Ct));
}
