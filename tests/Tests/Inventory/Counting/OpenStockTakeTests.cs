using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Counting;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Counting;

public sealed class OpenStockTakeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task The_sheet_holds_everything_or_what_was_chosen(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5), ("SOAP", 5));

        var all = (await seller.Opened()).Value;
        var some = (await seller.Opened(" Soap ", true, "SOAP", "SOAP")).Value;

        (all.Number, all.Status, some.Number, some.Title, some.IsBlind)
            .ShouldBe((1, StockTakeStatus.Open, 2, "Soap", true));
        (await seller.Do<StockTakeList, TakeFigures>(list => list.Figures(all.Id, Ct)))
            .ShouldBe(new TakeFigures(2, 0, 0));
        (await seller.Do<StockTakeList, TakeFigures>(list => list.Figures(some.Id, Ct))).Lines.ShouldBe(1);
        (await seller.Facts(nameof(StockTakeOpened)))[^1].Body<StockTakeOpened>().ShouldBe(new StockTakeOpened(2, 1));
    }

    [Fact]
    public async Task What_cannot_be_counted_is_refused()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));

        (await seller.Opened("  ")).Problem!.Code.ShouldBe("inventory.stock_take_title_invalid");
        (await seller.Opened("Shelf", false, "GHOST")).Problem!.Code.ShouldBe("inventory.unknown_sku");
        (await seller.Do<OpenStockTake, Result<StockTake>>(
            open => open.Run(new("Attic", "attic", false, null), Seller.Ana, Ct))).Problem!.Code
            .ShouldBe("inventory.nothing_to_count");
        (await seller.Do<StockTakeList, IReadOnlyList<StockTake>>(list => list.Latest(Ct))).ShouldBeEmpty();
    }
}
