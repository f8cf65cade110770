using CreatorFlow.Inventory.Ledger;
using CreatorFlow.Inventory.Move;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Ledger;

public sealed class StockLedgerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Each_filter_finds_its_movements_the_latest_first(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5), ("SOAP_A", 5));
        seller.World.Clock.Advance(TimeSpan.FromDays(1));
        var lost = await Moved(seller, "lost", "CANDLE", 1);
        var scrapped = await Moved(seller, "scrap", "SOAP_A", 2);

        (await Found(seller, "")).ShouldBe([-2, -1, 5, 5]);
        (await Found(seller, "sku=cand")).ShouldBe([-1, 5]);
        (await Found(seller, "sku=P_a")).ShouldBe([-2, 5]);
        (await Found(seller, "kind=scrapped")).ShouldBe([-2]);
        (await Found(seller, "cause=lost")).ShouldBe([-1]);
        (await Found(seller, "who=an")).ShouldBe([-2, -1, 5, 5]);
        (await Found(seller, "who=nobody")).ShouldBeEmpty();
        (await Found(seller, $"reference={lost}")).ShouldBe([-1]);
        (await Found(seller, $"reference={scrapped}&cause=lost")).ShouldBeEmpty();
        var day = TestClock.Start.AddDays(1).UtcDateTime.ToString("yyyy-MM-dd", null);
        (await Found(seller, $"since={day}")).ShouldBe([-2, -1]);
        (await Found(seller, $"until={day}")).Count.ShouldBe(4);
        (await Found(seller, $"until={TestClock.Start.UtcDateTime:yyyy-MM-dd}")).ShouldBe([5, 5]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_movement_that_was_taken_back_says_so(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var id = await Moved(seller, "lost", "CANDLE", 1);
        await seller.Do<UndoMove, Result<StockMoved>>(undo => undo.Run(id, Seller.Ana, Ct));

        var rows = await seller.Do<StockLedger, IReadOnlyList<LedgerRow>>(
            ledger => ledger.Page(LedgerFilter.Of(_ => null), 10, Ct));

        rows.Select(row => (row.Movement.Kind, row.IsUndone, row.CanUndo)).ShouldBe(
        [
            (MovementKind.Undone, false, false), (MovementKind.Adjusted, true, false),
            (MovementKind.FirstStock, false, false),
        ]);
        rows[0].Title.ShouldBe("CANDLE");
    }

    private static async Task<Guid> Moved(Seller seller, string cause, string sku, int units) =>
        (await seller.Do<BookMove, Result<StockMoved>>(
            book => book.Run(new(cause, null, [new(sku, units)]), Seller.Ana, Ct))).Value.Id;

    private static async Task<List<int>> Found(Seller seller, string query)
    {
        var said = query.Split('&').Select(field => field.Split('=')).Where(field => field.Length == 2)
            .ToDictionary(field => field[0], field => field[1]);
        var filter = LedgerFilter.Of(said.GetValueOrDefault);
        var rows = await seller.Do<StockLedger, IReadOnlyList<LedgerRow>>(ledger => ledger.Page(filter, 10, Ct));
        (await seller.Do<StockLedger, int>(ledger => ledger.Count(filter, Ct))).ShouldBe(rows.Count);
        return [.. rows.Select(row => row.Movement.Quantity)];
    }
}
