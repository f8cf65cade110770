using CreatorFlow.Inventory.Adjust;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Shortages;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Hold;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Inventory.Reserve;

public class HandOutStockTests
{
    private const string Reaction = "orders.give_free_stock";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_large_order_at_the_head_gets_half_of_what_comes_and_neither_starves_nor_blocks(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 0));
        var large = await seller.Order(("CANDLE", 6)).Imported();

        for (var i = 0; i < 6; i++)
        {
            await seller.Order(("CANDLE", 1)).Imported();
        }

        await Came(seller, 4);
        (await Waiting(seller)).ShouldBe(5);
        (await Aside(seller)).ShouldBe(2);

        await Came(seller, 3);
        (await Waiting(seller)).ShouldBe(4);
        (await Aside(seller)).ShouldBe(4);

        await Came(seller, 5);
        (await large.Status()).ShouldBe(OrderStatus.OnHold);
        (await Waiting(seller)).ShouldBe(0);
        (await Aside(seller)).ShouldBe(0);
        (await seller.Level("CANDLE")).ShouldBe((12, 12));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_is_set_aside_is_offered_to_nobody_else_until_its_order_wants_it_no_more(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 0));
        var large = await seller.Order(("CANDLE", 6)).Imported();
        await Came(seller, 4);

        (await seller.Available("CANDLE"))["CANDLE"].ShouldBe(2);
        (await (await seller.Order(("CANDLE", 3)).Imported()).Row()).TroubleReason!.Facts["free"].ShouldBe(2L);

        await seller.Do<HoldOrder, Result<Guid>>(async hold =>
            await hold.Run(await large.Id(), "asked", Seller.Ana, Ct));
        await seller.World.React(Reaction);
        (await seller.Level("CANDLE")).ShouldBe((4, 3));
        (await Aside(seller)).ShouldBe(0);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_cancelled_order_leaves_what_was_set_aside_to_the_next(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 0));
        var large = await seller.Order(("CANDLE", 6)).Imported();
        var next = await seller.Order(("CANDLE", 4)).Imported();
        await Came(seller, 4);
        (await next.Status()).ShouldBe(OrderStatus.NoStock);

        await large.Says(word => word with { State = CreatorFlow.Channels.Contracts.ChannelOrderState.Cancelled });
        await seller.World.React(Reaction);

        (await next.Status()).ShouldBe(OrderStatus.OnHold);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_that_waits_for_a_bundle_gets_it_when_the_last_component_comes(string database)
    {
        await using var seller = await Seller.On(database, ("SET", 0), ("CANDLE", 5), ("SOAP", 0));
        await seller.Bundle("SET", ("CANDLE", 2), ("SOAP", 1));
        var order = await seller.Order(("SET", 2)).Imported();
        (await order.Status()).ShouldBe(OrderStatus.NoStock);

        await seller.Do<AdjustStock, Result<StockAdjusted>>(adjust =>
            adjust.Run("SOAP", 2, "counted", Seller.Ana, Ct));
        await seller.World.React(Reaction);

        (await order.Status()).ShouldBe(OrderStatus.OnHold);
        (await seller.Level("CANDLE"), await seller.Level("SOAP")).ShouldBe(((5, 4), (2, 2)));
        (await seller.Findings()).ShouldBeEmpty();
    }

    private static async Task Came(Seller seller, int units)
    {
        await seller.InWork<IMoveStock, Result<StockMoved>>(move => move.Run(
            new StockMove(MovementKind.Received, [new("CANDLE", units)]), Seller.Ana, Ct));
        await seller.World.React(Reaction);
    }

    private static Task<int> Aside(Seller seller) =>
        seller.World.Db(db => db.Set<UnitsAside>().SumAsync(own => own.Quantity, Ct));

    private static Task<int> Waiting(Seller seller) => seller.World.Db(db =>
        db.Set<CreatorFlow.Orders.Lifecycle.Order>().CountAsync(order => order.Status == OrderStatus.NoStock, Ct));
}
