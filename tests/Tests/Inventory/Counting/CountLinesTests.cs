using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Counting;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Inventory.Purchasing;

namespace CreatorFlow.Tests.Inventory.Counting;

public sealed class CountLinesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_is_expected_is_what_the_books_say_when_the_line_is_counted(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 10), ("SOAP", 5));
        var take = (await seller.Opened()).Value;
        await seller.Order(("CANDLE", 3)).Imported();
        await seller.Received((await seller.OnTheWay(("CANDLE", 4, 1))).Id, lines: [("CANDLE", 4)]);

        (await seller.Counted(take.Id, "CANDLE", 13)).Value.Saved.ShouldBe(["CANDLE"]);

        var line = (await Lines(seller, take.Id)).Single(row => row.Line.Sku == "CANDLE").Line;
        (line.Expected, line.Counted, line.Variance, line.CountedBy).ShouldBe((14, 13, -1, "Ana"));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Two_who_count_the_same_line_do_not_overwrite_each_other_unseen(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 10));
        var take = (await seller.Opened()).Value;

        var both = await Task.WhenAll(
            seller.Counted(take.Id, "CANDLE", 9), seller.Counted(take.Id, "CANDLE", 8, by: CountWorld.Ben));

        both.Sum(answer => answer.Value.Saved.Count).ShouldBe(1);
        var left = both.SelectMany(answer => answer.Value.Refused).ShouldHaveSingleItem().Problem;
        left.Code.ShouldBe("inventory.counted_meanwhile");
        var first = (int)left.Facts["counted"];
        (await seller.Counted(take.Id, "CANDLE", 7, first, CountWorld.Ben)).Value.Saved.Count.ShouldBe(1);
        (await Lines(seller, take.Id))[0].Line.Counted.ShouldBe(7);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Two_who_count_different_lines_at_once_both_do(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 10), ("SOAP", 5));
        var take = (await seller.Opened()).Value;

        await Task.WhenAll(
            seller.Counted(take.Id, "CANDLE", 9), seller.Counted(take.Id, "SOAP", 5, by: CountWorld.Ben));

        (await seller.Do<StockTakeList, TakeFigures>(list => list.Figures(take.Id, Ct)))
            .ShouldBe(new TakeFigures(2, 2, 1));
        (await Lines(seller, take.Id)).Select(row => row.Line.CountedBy).ShouldBe(["Ana", "Ben"]);
    }

    [Fact]
    public async Task A_count_is_taken_back_by_an_empty_one()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 10));
        var take = (await seller.Opened()).Value;
        await seller.Counted(take.Id, "CANDLE", 9);

        await seller.Counted(take.Id, "CANDLE", null, 9);

        var line = (await Lines(seller, take.Id))[0].Line;
        (line.Counted, line.Expected, line.CountedBy).ShouldBe((null, null, ""));
    }

    [Fact]
    public async Task What_cannot_be_counted_is_refused()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 10), ("SOAP", 5));
        var take = (await seller.Opened("Candles", false, "CANDLE")).Value;

        (await seller.Counted(take.Id, "SOAP", 5)).Value.Refused.Single().Problem.Code
            .ShouldBe("inventory.not_on_sheet");
        (await seller.Counted(take.Id, "CANDLE", -1)).Problem!.Code.ShouldBe("inventory.units_out_of_range");
        (await seller.Counted(Ids.New(TestClock.Start), "CANDLE", 1)).Problem!.Code
            .ShouldBe("inventory.stock_take_unknown");
        await seller.Went(take.Id, StockTakeStatus.Cancelled);
        (await seller.Counted(take.Id, "CANDLE", 1)).Problem!.Code.ShouldBe("inventory.stock_take_not_open");
    }

    private static Task<IReadOnlyList<TakeRow>> Lines(Seller seller, Guid id) =>
        seller.Do<StockTakeList, IReadOnlyList<TakeRow>>(list => list.Lines(id, TakeView.All, 1, 50, Ct));
}
