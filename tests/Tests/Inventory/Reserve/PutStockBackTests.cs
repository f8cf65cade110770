using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Reserve;

public sealed class PutStockBackTests
{
    private static readonly Reason Why = Reason.Note("came back unopened");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_came_back_is_on_hand_with_a_movement_of_its_own_kind(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var document = Ids.New(TestClock.Start);

        await Back(seller, document, new("CANDLE", 1), new("CANDLE", 1));

        (await seller.Level("CANDLE")).ShouldBe((7, 0));
        var move = await seller.Moved("CANDLE", MovementKind.Returned);
        (move.Quantity, move.ReferenceId, move.Why, move.ByName).ShouldBe((2, document, Why.ToJson(), "Ana"));
        (await seller.Facts(nameof(StockChanged)))[^1].Body<StockChanged>().MoreFree.ShouldBeTrue();
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Nothing_moves_nothing_and_an_unknown_SKU_is_a_bug(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));

        await Back(seller, Guid.Empty);
        await Should.ThrowAsync<InvalidOperationException>(() => Back(seller, Guid.Empty, new StockLine("SOAP", 1)));

        (await seller.Level("CANDLE")).ShouldBe((5, 0));
        (await seller.Ledger("CANDLE")).ShouldHaveSingleItem();
    }

    private static Task<int> Back(Seller seller, Guid document, params StockLine[] lines) =>
        seller.InWork<IStock, int>(async stock =>
        {
            await stock.PutBack(document, lines, Why, Seller.Ana, Ct);
            return 0;
        });
}
