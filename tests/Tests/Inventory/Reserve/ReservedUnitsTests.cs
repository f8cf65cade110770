using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Reserve;

public class ReservedUnitsTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task The_units_of_an_order_are_summed_over_its_skus(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5), ("SOAP", 5));
        var order = await seller.Order(("CANDLE", 2), ("SOAP", 1)).Imported();
        await seller.Order(("CANDLE", 9)).Imported();

        var units = await seller.Do<IReservedUnits, IReadOnlyDictionary<Guid, int>>(
            reserved => reserved.ByOrder(TestContext.Current.CancellationToken));

        units.ShouldBe(new Dictionary<Guid, int> { [await order.Id()] = 3 });
    }
}
