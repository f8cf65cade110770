using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Reserve;

public class UnitsOfOrdersTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_is_to_be_fetched_and_what_has_left_is_read_as_it_lies_on_the_shelves(string database)
    {
        await using var seller = await Seller.On(database, ("SET", 0), ("CANDLE", 9), ("SOAP", 9));
        await seller.Bundle("SET", ("CANDLE", 2), ("SOAP", 1));
        var kept = await (await seller.Order(("SET", 1)).Imported()).Id();
        var left = await (await seller.Order(("SET", 1), ("SOAP", 1)).Imported()).Id();
        await seller.InWork<IStock, int>(async stock =>
        {
            await stock.Consume([left], new("orders.shipped"), Seller.Ana, Ct);
            return 0;
        });

        var units = await seller.Do<IOrderUnits, IReadOnlyList<OrderUnits>>(own => own.Of([kept, left], Ct));

        units.Where(own => own.OrderId == kept).Select(own => (own.Sku, own.LocationName, own.Quantity))
            .ShouldBe([("CANDLE", "Main location", 2), ("SOAP", "Main location", 1)]);
        units.Where(own => own.OrderId == left).Select(own => (own.Sku, own.Location, own.Quantity))
            .ShouldBe([("CANDLE", "main", 2), ("SOAP", "main", 2)]);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_came_back_goes_onto_the_shelf_in_parts(string database)
    {
        await using var seller = await Seller.On(database, ("SET", 0), ("CANDLE", 0), ("SOAP", 0));
        await seller.Bundle("SET", ("CANDLE", 2), ("SOAP", 1));

        var units = await seller.InWork<IStock, CreatorFlow.Platform.Problems.Result<int>>(stock => stock.PutBack(
            Ids.New(TestClock.Start), [new("SET", 2)], "main", Reason.Note("unused"), Seller.Ana, Ct));

        units.Value.ShouldBe(6);
        (await seller.Level("CANDLE"), await seller.Level("SOAP")).ShouldBe(((4, 0), (2, 0)));
        (await seller.Findings()).ShouldBeEmpty();
    }
}
