using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Checks;

public class ReservedEqualsReservationsTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task Units_kept_for_nobody_are_found(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        await seller.Order(("CANDLE", 2)).Imported();
        (await seller.Findings()).ShouldBeEmpty();

        await seller.Sql($"DELETE FROM reservations");

        (await seller.Findings()).ShouldBe(["CANDLE: reserved 2, reservations 0, on hand 5"]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_reservation_that_keeps_no_units_is_found(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        await seller.Order(("CANDLE", 2)).Imported();

        await seller.Sql($"UPDATE stock_levels SET reserved = 0");

        (await seller.Findings()).ShouldBe(
            ["CANDLE: reserved 0, reservations 2, on hand 5", "CANDLE: reserved 0, written down 2"]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_reservation_of_a_sku_without_a_level_is_found(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        await seller.Order(("CANDLE", 2)).Imported();

        await seller.Sql($"DELETE FROM stock_levels");

        (await seller.Findings()).ShouldBe(["CANDLE: reservations without a level"]);
    }
}
