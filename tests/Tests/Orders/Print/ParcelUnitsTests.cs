using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Orders.Print;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Print;

public sealed class ParcelUnitsTests
{
    private static readonly Guid Order = Ids.New(TestClock.Start);
    private static readonly Guid First = Ids.New(TestClock.Start);
    private static readonly Guid Second = Ids.New(TestClock.Start);

    [Fact]
    public void Each_unit_on_the_shelves_goes_into_one_parcel_and_the_first_parcel_is_served_first()
    {
        var shared = ParcelUnits.Share(
            [(First, [new("SOAP", 1), new("CANDLE", 2)]), (Second, [new("CANDLE", 2)])],
            [At("A", "CANDLE", 3), At("B", "CANDLE", 1), At("B", "SOAP", 1)]);

        Texts(shared[First]).ShouldBe(["A 2 CANDLE", "B 1 SOAP"]);
        Texts(shared[Second]).ShouldBe(["A 1 CANDLE", "B 1 CANDLE"]);
    }

    [Fact]
    public void What_no_shelf_holds_is_not_made_up()
    {
        var shared = ParcelUnits.Share([(First, [new("CANDLE", 2)])], [At("A", "CANDLE", 1), At("A", "SOAP", 1)]);

        Texts(shared[First]).ShouldBe(["A 1 CANDLE"]);
        shared[Second].ShouldBeEmpty();
    }

    private static OrderUnits At(string place, string sku, int quantity) =>
        new(Order, sku, sku, place, place, quantity);

    private static IEnumerable<string> Texts(IEnumerable<OrderUnits> units) =>
        units.Select(own => $"{own.Location} {own.Quantity} {own.Sku}");
}
