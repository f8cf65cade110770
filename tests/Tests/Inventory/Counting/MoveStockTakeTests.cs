using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Counting;
using CreatorFlow.Inventory.Move;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Counting;

public sealed class MoveStockTakeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_was_found_is_booked_as_one_document(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 10), ("SOAP", 5), ("TOWEL", 2));
        var take = (await seller.Opened()).Value;
        await seller.Counted(take.Id, "CANDLE", 8);
        await seller.Counted(take.Id, "SOAP", 5);

        (await seller.Went(take.Id, StockTakeStatus.Submitted)).Ok.ShouldBeTrue();
        var booked = (await seller.Went(take.Id, StockTakeStatus.Booked)).Value;

        (booked.Status, booked.ApprovedBy).ShouldBe((StockTakeStatus.Booked, "Ana"));
        (await seller.Level("CANDLE"), await seller.Level("SOAP"), await seller.Level("TOWEL"))
            .ShouldBe(((8, 0), (5, 0), (2, 0)));
        var row = await seller.Moved("CANDLE", MovementKind.Counted);
        (row.Quantity, row.ReferenceId).ShouldBe((-2, take.Id));
        Reason.FromJson(row.Why!).Code.ShouldBe("inventory.stock_take");
        (await seller.Ledger("SOAP")).Count.ShouldBe(1);
        (await seller.Do<StockTakeList, IReadOnlyList<Money>>(list => list.Worth(take.Id, Ct)))
            .ShouldBe([new Money(-2_000, "USD")]);
        (await seller.Went(take.Id, StockTakeStatus.Booked)).Problem!.Code
            .ShouldBe("inventory.stock_take_cannot_move");
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_left_after_the_count_stays_true(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 10));
        var take = (await seller.Opened()).Value;
        await seller.Counted(take.Id, "CANDLE", 9);
        await Take(seller, 4);
        await seller.Went(take.Id, StockTakeStatus.Submitted);

        await seller.Went(take.Id, StockTakeStatus.Booked);

        (await seller.Level("CANDLE")).ShouldBe((5, 0));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_count_that_is_booked_while_units_leave_adds_up(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 20));
        var take = (await seller.Opened()).Value;
        await seller.Counted(take.Id, "CANDLE", 18);
        await seller.Went(take.Id, StockTakeStatus.Submitted);

        var leaving = Enumerable.Range(0, 8).Select(_ => Take(seller, 1)).ToList();
        var booked = await seller.Went(take.Id, StockTakeStatus.Booked);
        var left = await Task.WhenAll(leaving);

        booked.Ok.ShouldBeTrue();
        left.ShouldAllBe(answer => answer.Ok);
        (await seller.Level("CANDLE")).ShouldBe((10, 0));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_is_reserved_cannot_be_counted_away(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5), ("SOAP", 5));
        await seller.Order(("CANDLE", 4)).Imported();
        var take = (await seller.Opened()).Value;
        await seller.Counted(take.Id, "CANDLE", 1);
        await seller.Counted(take.Id, "SOAP", 4);
        await seller.Went(take.Id, StockTakeStatus.Submitted);

        var problem = (await seller.Went(take.Id, StockTakeStatus.Booked)).Problem!;

        (problem.Code, problem.Facts["reserved"]).ShouldBe(("inventory.cannot_take", 4));
        (await seller.Level("SOAP")).ShouldBe((5, 0));
        (await seller.Do<StockTakeList, StockTake?>(list => list.One(take.Id, Ct)))!.Status
            .ShouldBe(StockTakeStatus.Submitted);
    }

    [Fact]
    public async Task A_stock_take_is_opened_again_or_called_off_and_changes_nothing()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        var take = (await seller.Opened()).Value;

        (await seller.Went(take.Id, StockTakeStatus.Submitted)).Problem!.Code.ShouldBe("inventory.nothing_counted");
        await seller.Counted(take.Id, "CANDLE", 1);
        (await seller.Went(take.Id, StockTakeStatus.Booked)).Problem!.Code
            .ShouldBe("inventory.stock_take_cannot_move");
        await seller.Went(take.Id, StockTakeStatus.Submitted);
        (await seller.Went(take.Id, StockTakeStatus.Open)).Value.Status.ShouldBe(StockTakeStatus.Open);
        (await seller.Went(take.Id, StockTakeStatus.Cancelled)).Value.ClosedAt.ShouldNotBeNull();

        (await seller.Level("CANDLE")).ShouldBe((5, 0));
        (await seller.Went(Ids.New(TestClock.Start), StockTakeStatus.Cancelled)).Problem!.Code
            .ShouldBe("inventory.stock_take_unknown");
    }

    private static Task<Result<StockMoved>> Take(Seller seller, int units) =>
        seller.Do<BookMove, Result<StockMoved>>(
            book => book.Run(new("gift", null, [new("CANDLE", units)]), Seller.Ana, Ct));
}
