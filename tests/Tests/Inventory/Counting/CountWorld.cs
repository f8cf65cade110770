using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Counting;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Counting;

/// <summary>A stock take, step by step, as tests take it.</summary>
internal static class CountWorld
{
    public static Actor Ben { get; } = Actor.Person(new Guid("018f0000-0000-7000-8000-00000000b0b0"), "Ben");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Task<Result<StockTake>> Opened(
        this Seller seller, string? title = "Shelf A", bool blind = false, params string[] skus) =>
        seller.Do<OpenStockTake, Result<StockTake>>(
            open => open.Run(new(title, null, blind, skus), Seller.Ana, Ct));

    public static Task<Result<CountedLines>> Counted(
        this Seller seller, Guid id, string sku, int? counted, int? was = null, Actor? by = null) =>
        seller.Do<CountLines, Result<CountedLines>>(
            count => count.Run(id, [new(sku, counted, was)], by ?? Seller.Ana, Ct));

    public static Task<Result<StockTake>> Went(this Seller seller, Guid id, StockTakeStatus to) =>
        seller.Do<MoveStockTake, Result<StockTake>>(move => move.Run(id, to, Seller.Ana, Ct));
}
