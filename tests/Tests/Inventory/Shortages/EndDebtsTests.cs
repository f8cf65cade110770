using CreatorFlow.Inventory.Adjust;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Counting;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Locations;
using CreatorFlow.Inventory.Shortages;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Inventory.Counting;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Inventory.Shortages;

/// <summary>Units left before a book knew them; then somebody counts.</summary>
public class EndDebtsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_a_stock_take_counts_is_there_and_nothing_is_taken_off_it(string database)
    {
        await using var seller = await Shop(database);
        await Left(seller, 2);
        var take = (await seller.Opened()).Value;
        await seller.Counted(take.Id, "CANDLE", 5);

        (await Booked(seller, take)).Ok.ShouldBeTrue();

        (await seller.Level("CANDLE")).ShouldBe((5, 0));
        (await Owed(seller)).ShouldBe(0);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task As_many_as_the_books_say_are_counted_and_what_comes_then_is_all_there(string database)
    {
        await using var seller = await Shop(database);
        await Left(seller, 2);
        var take = (await seller.Opened()).Value;
        await seller.Counted(take.Id, "CANDLE", 0);

        (await Booked(seller, take)).Ok.ShouldBeTrue();
        await Came(seller, 5);

        (await seller.Level("CANDLE")).ShouldBe((5, 0));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_leaves_after_it_was_counted_is_taken_off(string database)
    {
        await using var seller = await Shop(database);
        var take = (await seller.Opened()).Value;
        await seller.Counted(take.Id, "CANDLE", 5);
        seller.World.Clock.Advance(TimeSpan.FromMinutes(1));
        await Left(seller, 2);

        (await Booked(seller, take)).Ok.ShouldBeTrue();

        (await seller.Level("CANDLE")).ShouldBe((3, 0));
        (await Owed(seller)).ShouldBe(0);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_same_number_typed_again_is_a_count_as_well(string database)
    {
        await using var seller = await Shop(database);
        await Left(seller, 2);

        (await Count(seller, "main", 0)).Ok.ShouldBeTrue();

        (await Owed(seller)).ShouldBe(0);
        (await seller.Facts(nameof(StockChanged)))[^1].Body<StockChanged>().Skus.ShouldBe(["CANDLE"]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_count_where_nothing_is_sold_and_one_that_is_refused_say_nothing_of_it(string database)
    {
        await using var seller = await Shop(database);
        await seller.Do<OpenLocation, Result<LocationOpened>>(
            open => open.Run("cellar", new("Cellar", "", 5, Sells: false), Seller.Ana, Ct));
        await Left(seller, 2);

        (await Count(seller, "cellar", 7)).Ok.ShouldBeTrue();
        (await Owed(seller)).ShouldBe(2);

        var moved = (await seller.InWork<IMoveStock, Result<StockMoved>>(move => move.Run(
            new StockMove(MovementKind.Adjusted, [new("CANDLE", -1, IsLevel: true)]) { EachLine = true },
            Seller.Ana, Ct))).Value;
        (moved.HasChanged, moved.Refused.Count).ShouldBe((false, 1));
        (await Owed(seller)).ShouldBe(2);
    }

    private static async Task<Seller> Shop(string database)
    {
        var seller = await Seller.On(database, ("CANDLE", 0));
        await SetShortageTests.Set(seller, ShortageRule.Allow, 9, null);
        return seller;
    }

    private static async Task Left(Seller seller, int units)
    {
        var id = await (await seller.Order(("CANDLE", units)).Imported()).Id();
        await seller.InWork<IStock, int>(async stock =>
        {
            await stock.Consume([id], new("orders.shipped"), Seller.Ana, Ct);
            return 0;
        });
        (await Owed(seller)).ShouldBe(units);
    }

    private static Task<Result<StockMoved>> Came(Seller seller, int units) =>
        seller.InWork<IMoveStock, Result<StockMoved>>(move => move.Run(
            new StockMove(MovementKind.Received, [new("CANDLE", units)]), Seller.Ana, Ct));

    private static Task<Result<StockAdjusted>> Count(Seller seller, string location, int onHand) =>
        seller.Do<AdjustStock, Result<StockAdjusted>>(
            adjust => adjust.Run("CANDLE", location, onHand, "counted", Seller.Ana, Ct));

    private static async Task<Result<StockTake>> Booked(Seller seller, StockTake take)
    {
        (await seller.Went(take.Id, StockTakeStatus.Submitted)).Ok.ShouldBeTrue();
        return await seller.Went(take.Id, StockTakeStatus.Booked);
    }

    private static Task<int> Owed(Seller seller) => seller.World.Db(db =>
        db.Set<PromisedUnits>().Where(own => own.State == PromiseState.Gone).SumAsync(own => own.Quantity, Ct));
}
