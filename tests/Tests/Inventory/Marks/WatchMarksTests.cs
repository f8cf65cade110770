using CreatorFlow.Inventory.Adjust;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Marks;

public sealed class WatchMarksTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_sku_that_gets_low_runs_out_and_comes_back_is_told_once_each_way(string database)
    {
        await using var seller = await Seller.On(database, ("MUG", 50));
        await Count(seller, 40);
        (await Told(seller)).ShouldBeEmpty();

        await Count(seller, 3);
        await Count(seller, 2);
        await Count(seller, 0);
        await Count(seller, 40);

        (await Told(seller)).ShouldBe(
        [
            new("MUG", 3, 5, StockMark.Low), new("MUG", 0, 5, StockMark.Out), new("MUG", 40, 5, StockMark.Enough),
        ]);
    }

    [Fact]
    public async Task An_order_that_takes_the_last_units_is_a_cause_as_well()
    {
        await using var seller = await Seller.On("sqlite", ("MUG", 2));
        await seller.World.React("inventory.watch_marks");

        await seller.Order(("MUG", 2)).Imported();
        await seller.World.React("inventory.watch_marks");

        (await Told(seller)).Select(told => told.Level).ShouldBe([StockMark.Low, StockMark.Out]);
    }

    private static async Task Count(Seller seller, int onHand)
    {
        (await seller.Do<AdjustStock, Result<StockAdjusted>>(
            adjust => adjust.Run("MUG", onHand, "counted", Seller.Ana, Ct))).Ok.ShouldBeTrue();
        await seller.World.React("inventory.watch_marks");
    }

    private static async Task<List<StockMarkCrossed>> Told(Seller seller) =>
        (await seller.Facts(nameof(StockMarkCrossed))).ConvertAll(fact => fact.Body<StockMarkCrossed>());
}
