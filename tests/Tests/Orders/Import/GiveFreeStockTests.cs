using CreatorFlow.Inventory.Adjust;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders.Parcels;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Orders.Import;

public class GiveFreeStockTests
{
    private const string Reaction = "orders.give_free_stock";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_comes_in_goes_to_the_most_urgent_order_first(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 0));
        var late = await seller.Order(("CANDLE", 1))
            .Where(word => word with { DispatchBy = TestClock.Start.AddDays(3) }).Imported();
        var urgent = await seller.Order(("CANDLE", 1))
            .Where(word => word with { DispatchBy = TestClock.Start.AddDays(1) }).Imported();

        await Count(seller, "CANDLE", 1);

        (await urgent.Status()).ShouldBe(OrderStatus.OnHold);
        (await urgent.Trouble()).ShouldBeNull();
        (await urgent.Facts())[^1].Why!.Code.ShouldBe("orders.stock_came");
        (await late.Status()).ShouldBe(OrderStatus.NoStock);
        (await seller.Level("CANDLE")).ShouldBe((1, 1));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Of_equally_urgent_orders_the_older_one_is_first(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 0));
        var older = await seller.Order(("CANDLE", 2)).Imported();
        var newer = await seller.Order(("CANDLE", 2)).Imported();

        await Count(seller, "CANDLE", 3);

        (await older.Status(), await newer.Status()).ShouldBe((OrderStatus.OnHold, OrderStatus.NoStock));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_a_cancelled_order_gives_back_goes_to_the_next(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 2));
        var first = await seller.Order(("CANDLE", 2)).Imported();
        var second = await seller.Order(("CANDLE", 2)).Imported().Released();
        (await second.Status()).ShouldBe(OrderStatus.NoStock);

        await first.Says(word => word with { State = CreatorFlow.Channels.Contracts.ChannelOrderState.Cancelled });
        await seller.World.React(Reaction);

        (await second.Status()).ShouldBe(OrderStatus.Ready);
        (await seller.Level("CANDLE")).ShouldBe((2, 2));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_of_which_a_part_left_gets_what_the_rest_of_it_wants(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        await seller.ShipOne(order, (await seller.SplitInTwo(order))[1]);
        await seller.Bought();
        await order.Says(word => word with { Lines = [word.Lines[0] with { Quantity = 30 }, word.Lines[1]] });
        (await order.Status()).ShouldBe(OrderStatus.NoStock);

        await Count(seller, "CANDLE", 40);

        (await order.Status()).ShouldBe(OrderStatus.Ready);
        (await seller.Level("CANDLE"), await seller.Level("SOAP")).ShouldBe(((40, 29), (19, 0)));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_that_still_lacks_another_sku_stays_and_keeps_nothing(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 0), ("SOAP", 0));
        var both = await seller.Order(("CANDLE", 1), ("SOAP", 1)).Imported();
        var one = await seller.Order(("CANDLE", 1)).Imported();

        await Count(seller, "CANDLE", 1);

        (await both.Status(), await one.Status()).ShouldBe((OrderStatus.NoStock, OrderStatus.OnHold));
        (await seller.Level("CANDLE")).ShouldBe((1, 1));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_for_an_unknown_sku_goes_on_when_the_sku_is_listed(string database)
    {
        await using var seller = await Seller.On(database);
        var order = await seller.Order(("GHOST", 1)).Imported();

        await seller.List(("GHOST", 4));
        await seller.World.React(Reaction);

        (await order.Status()).ShouldBe(OrderStatus.OnHold);
        (await seller.Level("GHOST")).ShouldBe((4, 1));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_restock_reaches_every_order_that_waits_however_many_there_are(string database)
    {
        const int Waiting = 501;
        await using var seller = await Seller.On(database, ("CANDLE", 0), ("SOAP", 0));
        await seller.Order(("CANDLE", 1), ("SOAP", 1)).Imported();
        await seller.Import([.. Enumerable.Range(0, Waiting).Select(_ => seller.Told(("CANDLE", 1)))]);
        await seller.World.React(Reaction);

        await Count(seller, "CANDLE", Waiting);

        (await seller.World.Db(db => db.Set<Order>().CountAsync(order => order.Status == OrderStatus.NoStock, Ct)))
            .ShouldBe(1);
        (await seller.Level("CANDLE")).ShouldBe((Waiting, Waiting));
        (await seller.Findings()).ShouldBeEmpty();
    }

    private static async Task Count(Seller seller, string sku, int onHand)
    {
        (await seller.Do<AdjustStock, Result<StockAdjusted>>(adjust =>
            adjust.Run(sku, onHand, "counted", Seller.Ana, Ct)))
            .Ok.ShouldBeTrue();
        await seller.World.React(Reaction);
    }
}
