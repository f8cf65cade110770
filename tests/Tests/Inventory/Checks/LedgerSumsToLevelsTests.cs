using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Checks;

public class LedgerSumsToLevelsTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task A_ledger_that_lost_a_line_is_found(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5), ("SOAP", 2));
        (await seller.Findings()).ShouldBeEmpty();

        await seller.Sql($"DELETE FROM movements WHERE sku = 'CANDLE'");

        (await seller.Findings()).ShouldBe(["CANDLE at main: on hand 5, ledger 0"]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_level_that_was_changed_without_a_line_is_found(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5), ("SOAP", 2));

        await seller.Sql($"UPDATE stock_levels SET on_hand = 6 WHERE sku = 'CANDLE'");

        (await seller.Findings()).ShouldBe(["CANDLE at main: on hand 6, ledger 5"]);
    }
}
