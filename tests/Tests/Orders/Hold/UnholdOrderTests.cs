using CreatorFlow.Inventory.Adjust;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Hold;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders.Parcels;

namespace CreatorFlow.Tests.Orders.Hold;

public class UnholdOrderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_held_order_goes_on_where_it_was(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var ready = await seller.Order(("CANDLE", 2)).Imported().Released().Held();
        var waiting = await seller.Order(("CANDLE", 2)).Imported().Held();

        (await Unhold(seller, await ready.Id())).Ok.ShouldBeTrue();
        (await Unhold(seller, await waiting.Id())).Ok.ShouldBeTrue();

        (await ready.Status(), await waiting.Status()).ShouldBe((OrderStatus.Ready, OrderStatus.OnHold));
        (await seller.Level("CANDLE")).ShouldBe((5, 4));
        (await ready.Facts())[^1].By.ShouldBe(Seller.Ana);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_held_order_without_stock_gets_what_came_meanwhile(string database)
    {
        await using var seller = await Seller.On(database);
        var order = await seller.Order(("CANDLE", 2)).Imported().Released().Held();
        await seller.List(("CANDLE", 3));

        (await Unhold(seller, await order.Id())).Ok.ShouldBeTrue();

        (await order.Status()).ShouldBe(OrderStatus.Ready);
        (await order.Trouble()).ShouldBeNull();
        (await seller.Level("CANDLE")).ShouldBe((3, 2));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_held_order_without_stock_goes_back_to_waiting_for_it(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 1));
        var order = await seller.Order(("CANDLE", 2)).Imported().Held();

        (await Unhold(seller, await order.Id())).Ok.ShouldBeTrue();

        (await order.Status(), await order.Trouble()).ShouldBe((OrderStatus.NoStock, "orders.short_of_stock"));
        (await seller.Level("CANDLE")).ShouldBe((1, 0));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_held_order_of_which_a_part_left_gets_what_the_rest_of_it_wants(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        var id = await order.Id();
        await seller.ShipOne(order, (await seller.SplitInTwo(order))[1]);
        await seller.Bought();
        await seller.Do<HoldOrder, Result<Guid>>(hold => hold.Run(id, "wait", Seller.Ana, Ct));
        await order.Says(word => word with { Lines = [word.Lines[0] with { Quantity = 30 }, word.Lines[1]] });
        (await seller.Level("CANDLE")).ShouldBe((19, 0));
        await seller.Do<AdjustStock, Result<StockAdjusted>>(adjust => adjust.Run("CANDLE", 29, "came", Seller.Ana, Ct));

        (await Unhold(seller, id)).Ok.ShouldBeTrue();

        (await order.Status()).ShouldBe(OrderStatus.Ready);
        (await seller.Level("CANDLE"), await seller.Level("SOAP")).ShouldBe(((29, 29), (19, 0)));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_that_the_channel_ships_never_takes_our_stock(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Where(word => word with { FulfilledByChannel = true })
            .Imported().Released().Held();

        (await Unhold(seller, await order.Id())).Ok.ShouldBeTrue();

        (await order.Status()).ShouldBe(OrderStatus.OnHold);
        (await seller.Level("CANDLE")).ShouldBe((5, 0));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_is_not_held_cannot_be_let_go(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported();

        (await Unhold(seller, await order.Id())).Problem!.Code.ShouldBe("orders.not_held");
        (await Unhold(seller, Ids.New(TestClock.Start))).Problem!.Code.ShouldBe("orders.not_found");
        (await order.Story()).ShouldBe([nameof(OrderReceived)]);
    }

    private static Task<Result<Guid>> Unhold(Seller seller, Guid orderId) =>
        seller.Do<UnholdOrder, Result<Guid>>(unhold => unhold.Run(orderId, Seller.Ana, Ct));
}
