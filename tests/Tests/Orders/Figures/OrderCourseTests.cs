using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Hold;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Figures;

public sealed class OrderCourseTests
{
    private static readonly DateTimeOffset Midnight = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Orders_fall_into_the_hours_since_the_start_of_the_span(string database)
    {
        await using var world = await OrderWorld.On(database, kettles: 100);
        await Placed(world, "1", Midnight);
        await Placed(world, "2", Midnight.AddMinutes(59).AddSeconds(59));
        await Placed(world, "3", Midnight.AddHours(1));
        await Placed(world, "4", Midnight.AddHours(23).AddMinutes(59));
        await Placed(world, "before", Midnight.AddMilliseconds(-1));
        await Placed(world, "after", Midnight.AddDays(1));

        var hours = await world.With<IOrderCourse, IReadOnlyList<OrdersOfHour>>(
            own => own.Hours(Midnight, Midnight.AddDays(1), Ct));

        hours.ShouldBe(
        [
            new(0, 2, new(11_200, "USD")), new(1, 1, new(5_600, "USD")), new(23, 1, new(5_600, "USD")),
        ]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Samples_and_cancelled_orders_count_and_are_no_sales_and_currencies_stay_apart(string database)
    {
        await using var world = await OrderWorld.On(database, kettles: 100);
        await Placed(world, "1", Midnight);
        await Placed(world, "2", Midnight, told => told with { NotASale = true });
        await Placed(world, "3", Midnight, told => told with { State = ChannelOrderState.Cancelled });
        await Placed(world, "4", Midnight, told => told with { Total = new(9_900, "MXN") });

        var hours = await world.With<IOrderCourse, IReadOnlyList<OrdersOfHour>>(
            own => own.Hours(Midnight, Midnight.AddDays(1), Ct));
        var placed = await world.With<IOrderCourse, IReadOnlyList<OrdersPlaced>>(
            own => own.Placed(Midnight, Midnight.AddDays(1), Ct));

        hours.ShouldBe([new(0, 1, new(9_900, "MXN")), new(0, 3, new(5_600, "USD"))]);
        placed.ShouldBe([new(1, new(9_900, "MXN")), new(3, new(5_600, "USD"))]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_day_of_25_hours_has_a_twenty_fifth(string database)
    {
        await using var world = await OrderWorld.On(database, kettles: 100);
        var start = new DateTimeOffset(2026, 11, 1, 7, 0, 0, TimeSpan.Zero);
        var end = new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);
        await Placed(world, "first one o'clock", start.AddMinutes(90));
        await Placed(world, "second one o'clock", start.AddMinutes(150));
        await Placed(world, "last minute", end.AddMinutes(-1));

        var hours = await world.With<IOrderCourse, IReadOnlyList<OrdersOfHour>>(own => own.Hours(start, end, Ct));

        hours.Select(hour => (hour.Hour, hour.Orders)).ShouldBe([(1, 1), (2, 1), (24, 1)]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_sells_most_comes_first_with_the_value_of_its_goods(string database)
    {
        await using var world = await OrderWorld.On(database, kettles: 100);
        await world.Stocked("CUP", 100);
        await Placed(world, "1", Midnight, units: 3);
        await Placed(world, "2", Midnight, units: 5, sku: "CUP");
        await Placed(world, "3", Midnight, units: 4);
        await Placed(world, "4", Midnight, told => told with { NotASale = true }, units: 50, sku: "CUP");
        await Placed(world, "5", Midnight.AddDays(-1), units: 60, sku: "CUP");

        var top = await world.With<IOrderCourse, IReadOnlyList<ProductSold>>(
            own => own.TopProducts(Midnight, Midnight.AddDays(1), 5, Ct));

        top.ShouldBe(
        [
            new(OrderWorld.Kettle, "Kettle, blue", 7, new(17_500, "USD")),
            new("CUP", "Kettle, blue", 5, new(12_500, "USD")),
        ]);
        (await world.With<IOrderCourse, IReadOnlyList<ProductSold>>(
            own => own.TopProducts(Midnight, Midnight.AddDays(1), 1, Ct))).Count.ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_is_due_stands_under_its_mark_with_the_money_at_stake(string database)
    {
        await using var world = await OrderWorld.On(database, kettles: 100);
        var now = TestClock.Start;
        await world.Imported(OrderWorld.Told("late", dispatchIn: TimeSpan.FromHours(-1)));
        await world.Imported(OrderWorld.Told("now", dispatchIn: TimeSpan.Zero));
        await world.Imported(OrderWorld.Told("soon", dispatchIn: TimeSpan.FromHours(3)));
        await world.Imported(OrderWorld.Told("soon, in pesos", dispatchIn: TimeSpan.FromHours(4)) with
        {
            Total = new(20_000, "MXN"),
        });
        await world.Imported(OrderWorld.Told("far", dispatchIn: TimeSpan.FromDays(9)));
        await world.Imported(OrderWorld.Told("waits", state: ChannelOrderState.OnHold, dispatchIn: TimeSpan.Zero));

        var due = await world.With<IOrderCourse, IReadOnlyList<OrdersDue>>(
            own => own.Due([now, now.AddHours(4), now.AddDays(1)], Ct));

        due.Select(own => own.Orders).ShouldBe([2, 2, 0]);
        due[0].AtStake.ShouldBe([new Money(11_200, "USD")]);
        due[1].AtStake.ShouldBe([new Money(20_000, "MXN"), new Money(5_600, "USD")]);
        due[2].AtStake.ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_that_a_person_touched_did_not_leave_by_itself(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 9));
        var alone = await seller.Order(("CANDLE", 1)).Imported().Released();
        var held = await seller.Order(("CANDLE", 1)).Imported().Released();
        var id = await held.Id();
        await seller.Do<HoldOrder, Result<Guid>>(hold => hold.Run(id, "look", OrderWorld.Ana, Ct));
        await seller.Do<UnholdOrder, Result<Guid>>(hold => hold.Run(id, OrderWorld.Ana, Ct));
        await seller.World.React("automation.ship_ready_orders");
        await seller.World.RunJobs(PurchaseLabels.JobKind);
        await seller.World.React("orders.follow_labels");
        (await alone.Status(), await held.Status()).ShouldBe((OrderStatus.Shipped, OrderStatus.Shipped));

        var today = await HandsOff(seller, TestClock.Start.AddHours(-1), TestClock.Start.AddHours(1));
        var before = await HandsOff(seller, TestClock.Start.AddDays(-1), TestClock.Start);

        (today, before).ShouldBe((new HandsOff(2, 1), new HandsOff(0, 0)));
        (await seller.Do<IOrderCourse, IReadOnlySet<Guid>>(own => own.Cancellable([id, Guid.Empty], Ct)))
            .ShouldBe([id]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Another_workspace_sees_nothing_of_it(string database)
    {
        await using var world = await OrderWorld.On(database);
        var id = await world.Imported(OrderWorld.Told(dispatchIn: TimeSpan.Zero));
        var other = Ids.New(TestClock.Start.AddDays(1));
        var (from, to) = (TestClock.Start.AddDays(-1), TestClock.Start.AddDays(1));

        (await world.With<IOrderCourse, int>(async own => (await own.Hours(from, to, Ct)).Count, other)).ShouldBe(0);
        (await world.With<IOrderCourse, int>(async own => (await own.TopProducts(from, to, 5, Ct)).Count, other))
            .ShouldBe(0);
        (await world.With<IOrderCourse, int>(async own => (await own.Due([to], Ct))[0].Orders, other)).ShouldBe(0);
        (await world.With<IOrderCourse, int>(async own => (await own.Cancellable([id], Ct)).Count, other)).ShouldBe(0);
        (await world.With<IOrderCourse, int>(async own => (await own.Cancellable([id], Ct)).Count)).ShouldBe(1);
    }

    private static Task<HandsOff> HandsOff(Seller seller, DateTimeOffset from, DateTimeOffset to) =>
        seller.Do<IOrderCourse, HandsOff>(own => own.HandsOff(from, to, Ct));

    private static Task<Guid> Placed(
        OrderWorld world,
        string number,
        DateTimeOffset at,
        Func<ChannelOrder, ChannelOrder>? change = null,
        int units = 2,
        string sku = OrderWorld.Kettle)
    {
        var told = OrderWorld.Told(number, units, sku: sku) with { PlacedAt = at };
        return world.Imported(change is null ? told : change(told));
    }
}
