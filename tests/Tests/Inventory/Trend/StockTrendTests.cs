using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Move;
using CreatorFlow.Inventory.Trend;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Trend;

public sealed class StockTrendTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task The_whole_stock_is_told_day_by_day_from_the_ledger(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5), ("SOAP", 20));
        seller.World.Clock.Advance(TimeSpan.FromDays(1));
        await Moved(seller, "found", "CANDLE", 4);
        await Moved(seller, "lost", "SOAP", 3);
        seller.World.Clock.Advance(TimeSpan.FromDays(1));

        var course = await seller.Do<StockTrend, IReadOnlyList<TrendDay>>(trend => trend.Course(Ct));

        course.Count.ShouldBe(StockTrend.Days);
        course.TakeLast(4).Select(day => (day.OnHand, day.Came, day.Gone))
            .ShouldBe([(0, 0, 0), (25, 25, 0), (26, 4, 3), (26, 0, 0)]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_largest_come_first_with_their_course(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5), ("SOAP", 20), ("NONE", 0));

        var largest = await seller.Do<StockTrend, IReadOnlyList<TrendSku>>(trend => trend.Largest(Ct));

        largest.Select(sku => (sku.Sku, sku.OnHand[^1])).ShouldBe([("SOAP", 20), ("CANDLE", 5)]);
    }

    private static Task<Result<StockMoved>> Moved(Seller seller, string cause, string sku, int units) =>
        seller.Do<BookMove, Result<StockMoved>>(
            book => book.Run(new(cause, null, [new(sku, units)]), Seller.Ana, Ct));
}
