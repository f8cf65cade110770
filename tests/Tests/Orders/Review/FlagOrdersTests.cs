using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Review;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Review;

public sealed class FlagOrdersTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task An_unusual_order_keeps_its_stock_and_nothing_ships_it_before_it_is_approved(string database)
    {
        await using var world = await ReviewWorld.Strictly(database);
        var id = await world.Imported(ReviewWorld.Worth(500));

        await world.World.React("automation.ship_ready_orders");

        var row = await world.Order(id);
        (row.Status, row.Review, row.ReviewNeeds).ShouldBe((OrderStatus.Ready, ReviewState.Open, 1));
        row.ReservedAt.ShouldNotBeNull();
        (await Ship(world, id)).Problem!.Code.ShouldBe("orders.in_review");
        (await world.With<IShipOrders, IReadOnlyList<Guid>>(orders => orders.Ready(10, Ct))).ShouldBeEmpty();
        var told = (await world.Facts(id)).Single(fact => fact.Is<OrderFlagged>());
        told.Body<OrderFlagged>().Codes.ShouldBe(["orders.flag_value"]);
        told.Why!.Facts["limit"].ShouldBe("100.00 USD");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Once_approved_it_ships_by_itself(string database)
    {
        await using var world = await ReviewWorld.Strictly(database);
        var id = await world.Imported(ReviewWorld.Worth(500));
        await world.World.React("automation.ship_ready_orders");

        (await world.Approve(id, OrderWorld.Ana)).Ok.ShouldBeTrue();
        await world.World.React("automation.ship_ready_orders");

        (await world.Order(id)).Status.ShouldBe(OrderStatus.Labelling);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_orders_of_one_buyer_are_counted_over_batches_and_days(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.Thresholds(ReviewThresholds.Usual with { OrdersOfBuyer = 2 });

        for (var number = 1; number <= 3; number++)
        {
            await world.Imported(OrderWorld.Told($"{number}") with { BuyerId = "7" });
        }

        await world.Imported(OrderWorld.Told("4") with { BuyerId = "8" });
        await world.Imported(
            OrderWorld.Told("5") with { BuyerId = "7", PlacedAt = TestClock.Start.AddHours(-25) });

        (await Reviewed(world)).ShouldBe(["3"]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_address_is_looked_at_when_the_channel_shows_it(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.Thresholds(ReviewThresholds.Usual with { OrdersToAddress = 1 });
        await world.Imported(OrderWorld.Told("1"));
        var hidden = OrderWorld.Told("2", state: CreatorFlow.Channels.Contracts.ChannelOrderState.OnHold);
        await world.Imported(hidden);
        (await Reviewed(world)).ShouldBeEmpty();

        await world.Imported(OrderWorld.Told("2") with { UpdatedAt = hidden.UpdatedAt.AddMinutes(1) });

        (await Reviewed(world)).ShouldBe(["2"]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_was_approved_waits_anew_when_it_grows(string database)
    {
        await using var world = await ReviewWorld.Strictly(database);
        var told = ReviewWorld.Worth(500);
        var id = await world.Imported(told);
        await world.Approve(id, OrderWorld.Ana);

        await world.Imported(ReviewWorld.Worth(600) with { UpdatedAt = told.UpdatedAt.AddMinutes(1) });

        (await world.Order(id)).Review.ShouldBe(ReviewState.Open);
        (await world.Approve(id, OrderWorld.Ana)).Ok.ShouldBeTrue("the same person may look again");
        (await world.Order(id)).Review.ShouldBe(ReviewState.Approved);
    }

    private static Task<Result<Guid>> Ship(OrderWorld world, Guid id) => world.With<ShipOrder, Result<Guid>>(
        ship => ship.Run(id, new("orders.asked_by_hand"), OrderWorld.Ana, Ct));

    private static async Task<List<string>> Reviewed(OrderWorld world) =>
        [.. (await world.With<ReviewList, IReadOnlyList<CreatorFlow.Orders.Lifecycle.Order>>(
            list => list.Of(ReviewState.Open, Ct))).Select(order => order.Number)];
}
