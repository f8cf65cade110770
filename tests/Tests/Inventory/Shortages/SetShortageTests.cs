using CreatorFlow.Channels.Contracts;
using CreatorFlow.Inventory.Adjust;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Shortages;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Inventory.Shortages;

public class SetShortageTests
{
    private static readonly DateTimeOffset Expected = TestClock.Start.AddDays(5);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_back_order_waits_and_the_shops_offer_more_up_to_the_limit(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 1));
        (await Set(seller, ShortageRule.BackOrder, 4, Expected)).Ok.ShouldBeTrue();
        (await seller.Available("CANDLE"))["CANDLE"].ShouldBe(5);

        var waits = await seller.Order(("CANDLE", 3)).Imported();
        (await waits.Status()).ShouldBe(OrderStatus.NoStock);
        (await waits.Trouble()).ShouldBe("orders.back_ordered_until");
        (await seller.Available("CANDLE"))["CANDLE"].ShouldBe(2);

        (await (await seller.Order(("CANDLE", 2)).Imported()).Trouble()).ShouldBe("orders.short_of_stock");
        (await seller.Level("CANDLE")).ShouldBe((1, 0));

        await Came(seller, 9);
        (await waits.Status()).ShouldBe(OrderStatus.OnHold);
        (await Promised(seller)).ShouldBeEmpty();
        (await seller.Available("CANDLE"))["CANDLE"].ShouldBe(9);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_that_may_be_owed_units_goes_on_and_reserved_never_exceeds_on_hand(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 1));
        await Set(seller, ShortageRule.Allow, 3, null);

        var goesOn = await seller.Order(("CANDLE", 3)).Imported().Released();
        (await goesOn.Status()).ShouldBe(OrderStatus.Ready);
        (await seller.Level("CANDLE")).ShouldBe((1, 1));
        (await Promised(seller)).ShouldBe([(PromiseState.Owed, 2)]);
        var tooMuch = await seller.Order(("CANDLE", 2)).Imported();
        (await tooMuch.Status()).ShouldBe(OrderStatus.NoStock);
        (await seller.Findings()).ShouldBeEmpty();

        await Came(seller, 3);

        // The two that were owed are there, and of the other order one is there and one may be owed.
        (await tooMuch.Status()).ShouldBe(OrderStatus.OnHold);
        (await seller.Level("CANDLE")).ShouldBe((4, 4));
        (await Promised(seller)).ShouldBe([(PromiseState.Owed, 1)]);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_left_before_it_was_on_the_books_is_taken_off_what_comes(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 1));
        await Set(seller, ShortageRule.Allow, 3, null);
        var id = await (await seller.Order(("CANDLE", 3)).Imported()).Id();
        await Left(seller, id);
        (await seller.Level("CANDLE")).ShouldBe((0, 0));
        (await Promised(seller)).ShouldBe([(PromiseState.Gone, 2)]);

        await Came(seller, 5);

        (await seller.Level("CANDLE")).ShouldBe((3, 0));
        (await Promised(seller)).ShouldBeEmpty();
        (await seller.Ledger("CANDLE")).Where(own => own.Kind == MovementKind.Shipped).Sum(own => own.Quantity)
            .ShouldBe(-3);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_count_is_the_truth_and_ends_what_left_unbooked(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 0));
        await Set(seller, ShortageRule.Allow, 3, null);
        var id = await (await seller.Order(("CANDLE", 2)).Imported()).Id();
        await Left(seller, id);

        await seller.Do<AdjustStock, Result<StockAdjusted>>(
            adjust => adjust.Run("CANDLE", 5, "counted", Seller.Ana, Ct));

        (await seller.Level("CANDLE")).ShouldBe((5, 0));
        (await Promised(seller)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_cancelled_order_is_promised_nothing_any_more(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 0));
        await Set(seller, ShortageRule.BackOrder, 3, null);
        var order = await seller.Order(("CANDLE", 2)).Imported();
        (await order.Trouble()).ShouldBe("orders.back_ordered");
        (await seller.Available("CANDLE"))["CANDLE"].ShouldBe(1);

        await order.Says(word => word with { State = ChannelOrderState.Cancelled });

        (await seller.Available("CANDLE"))["CANDLE"].ShouldBe(3);
        (await Promised(seller)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Of_many_at_once_no_more_is_promised_than_the_limit(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 3));
        await Set(seller, ShortageRule.Allow, 4, null);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => seller.Import(seller.Told(("CANDLE", 1)))));

        (await seller.Level("CANDLE")).ShouldBe((3, 3));
        (await Promised(seller)).Sum(own => own.Item2).ShouldBe(4);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_is_no_rule_is_refused(string database)
    {
        await using var seller = await Seller.On(database, ("SET", 0), ("CANDLE", 3));
        await seller.Bundle("SET", ("CANDLE", 1));

        (await Set(seller, ShortageRule.Hold, 1, null)).Problem!.Code
            .ShouldBe("inventory.promise_limit_out_of_range");
        (await Set(seller, ShortageRule.Allow, 0, null)).Problem!.Code
            .ShouldBe("inventory.promise_limit_out_of_range");
        (await Set(seller, ShortageRule.Allow, 1, null, "NONE")).Problem!.Code.ShouldBe("inventory.unknown_sku");
        (await Set(seller, ShortageRule.Allow, 1, null, "SET")).Problem!.Code.ShouldBe("inventory.is_bundle");
    }

    internal static Task<Result<ShortageSet>> Set(
        Seller seller, ShortageRule rule, int limit, DateTimeOffset? expected, string sku = "CANDLE") =>
        seller.Do<SetShortage, Result<ShortageSet>>(set => set.Run(sku, rule, limit, expected, Seller.Ana, Ct));

    private static async Task Came(Seller seller, int units)
    {
        await seller.InWork<IMoveStock, Result<StockMoved>>(move => move.Run(
            new StockMove(MovementKind.Received, [new("CANDLE", units)]), Seller.Ana, Ct));
        await seller.World.React("orders.give_free_stock");
    }

    private static Task<int> Left(Seller seller, Guid id) => seller.InWork<IStock, int>(async stock =>
    {
        await stock.Consume([id], new("orders.shipped"), Seller.Ana, Ct);
        return 0;
    });

    private static Task<List<(PromiseState, int)>> Promised(Seller seller) => seller.World.Db(async db =>
        (await db.Set<PromisedUnits>().AsNoTracking().ToListAsync(Ct)).ConvertAll(own => (own.State, own.Quantity)));
}
