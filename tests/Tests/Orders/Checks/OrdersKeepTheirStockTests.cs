using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Checks;

public class OrdersKeepTheirStockTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task Orders_on_every_way_keep_what_they_need(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        await seller.Order(("CANDLE", 2)).Imported();
        await seller.Order(("CANDLE", 2)).Imported().Released();
        await seller.Order(("CANDLE", 1)).Imported().Released().Shipped();
        await seller.Order(("CANDLE", 9)).Imported();
        await seller.Order(("CANDLE", 9)).Imported().Cancelled();

        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_that_may_ship_without_its_units_is_found(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported().Released();

        await seller.Sql($"DELETE FROM reservations");

        (await seller.Findings()).ShouldContain(
            $"order {order.Told.ExternalId}: Ready with 2 units, 0 kept for it");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_cancelled_order_that_keeps_units_is_found(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported().Released();

        await seller.Sql($"UPDATE orders SET status = 'Cancelled'");

        (await seller.Findings()).ShouldContain(
            $"order {order.Told.ExternalId}: Cancelled, and 2 units are still kept for it");
    }
}
