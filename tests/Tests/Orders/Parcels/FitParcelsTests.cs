using CreatorFlow.Orders.Contracts;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Parcels;

public sealed class FitParcelsTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task Units_the_channel_takes_off_leave_the_last_parcels_first(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready(4);
        await seller.Split(order, [new("CANDLE", 2)], [new("CANDLE", 2)], [new("SOAP", 1)]);
        var parcels = (await seller.Parcels(order)).Select(parcel => parcel.Id).ToList();

        await order.Says(word => word with { Lines = [word.Lines[0] with { Quantity = 3 }, word.Lines[1]] });

        (await seller.In(parcels[0]), await seller.In(parcels[1])).ShouldBe(("2 CANDLE", "1 CANDLE"));
        (await seller.Level("CANDLE")).ShouldBe((20, 3));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_left_with_one_parcel_goes_whole_again(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        await seller.Split(order, [new("CANDLE", 3)], [new("SOAP", 1)]);

        await order.Says(word => word with { Lines = [word.Lines[0]] });

        (await order.Row()).InParcels.ShouldBeFalse();
        await seller.Ship(order);
        await seller.Bought();
        (await order.Status()).ShouldBe(OrderStatus.Shipped);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_left_is_not_reserved_again_when_the_rest_changes(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        var parcels = await seller.SplitInTwo(order);
        await seller.ShipOne(order, parcels[1]);
        await seller.Bought();

        await order.Says(word => word with { Lines = [word.Lines[0] with { Quantity = 4 }, word.Lines[1]] });

        (await seller.Level("CANDLE")).ShouldBe((19, 3));
        (await seller.In(parcels[0])).ShouldBe("3 CANDLE");
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_order_in_a_shared_parcel_takes_its_units_out_of_it()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var (first, second) = (await seller.Ready(), await seller.Ready(1));
        var parcel = (await seller.Combine(first, second)).Value;

        await first.Says(word => word with { Lines = [word.Lines[0] with { Quantity = 1 }] });

        (await seller.In(parcel)).ShouldBe("1 CANDLE 1 CANDLE 1 SOAP");
        (await first.Row()).InParcels.ShouldBeTrue();
        (await seller.Findings()).ShouldBeEmpty();
    }
}
