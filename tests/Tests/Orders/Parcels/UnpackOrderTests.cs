using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Parcels;

public sealed class UnpackOrderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_split_that_is_taken_back_ships_as_one_parcel(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        await seller.SplitInTwo(order);

        (await seller.Unpack(order)).Ok.ShouldBeTrue();
        await seller.Ship(order);
        await seller.Bought();

        (await order.Status()).ShouldBe(OrderStatus.Shipped);
        (await seller.Parcels(order)).ShouldBeEmpty();
        seller.Carrier.Sold.ShouldBe(1);
        (await seller.Findings()).ShouldBeEmpty();
        (await seller.Unpack(order)).Problem!.Code.ShouldBe("orders.not_packed");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_taken_out_leaves_the_others_together_until_one_is_left(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var (first, second, third) = (await seller.Ready(), await seller.Ready(), await seller.Ready());
        var parcel = (await seller.Combine(first, second, third)).Value;

        (await seller.Unpack(first)).Ok.ShouldBeTrue();
        (await seller.In(parcel)).ShouldBe("3 CANDLE 3 CANDLE 1 SOAP 1 SOAP");
        (await first.Row()).InParcels.ShouldBeFalse();
        (await second.Row()).InParcels.ShouldBeTrue();

        (await seller.Unpack(second)).Ok.ShouldBeTrue();
        (await third.Row()).InParcels.ShouldBeFalse();
        (await third.Story())[^1].ShouldBe(nameof(OrderUnpacked));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_left_or_is_being_labelled_stays_as_it_is()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var (part, labelling) = (await seller.Ready(), await seller.Ready());
        var parcels = await seller.SplitInTwo(part);
        await seller.SplitInTwo(labelling);
        await seller.ShipOne(part, parcels[0]);
        await seller.Bought();
        await seller.Ship(labelling);

        (await seller.Unpack(part)).Problem!.Code.ShouldBe("orders.part_left");
        (await seller.Unpack(labelling)).Problem!.Code.ShouldBe("orders.cannot_pack");
        (await seller.Do<UnpackOrder, Result<Guid>>(
            unpack => unpack.Run(Ids.New(TestClock.Start), Seller.Ana, Ct))).Problem!.Code.ShouldBe("orders.not_found");
    }

    [Fact]
    public async Task The_rest_of_an_order_can_be_packed_anew_when_a_part_has_left()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await seller.Ready();
        var parcels = await seller.SplitInTwo(order);
        await seller.ShipOne(order, parcels[1]);
        await seller.Bought();

        (await seller.Split(order, [new("CANDLE", 1)], [new("CANDLE", 1)])).Problem.ShouldBeNull();

        (await seller.Parcels(order)).Select(parcel => (parcel.Number, parcel.Status)).ShouldBe(
            [(2, ParcelStatus.Shipped), (3, ParcelStatus.Open), (4, ParcelStatus.Open)]);
        (await seller.Findings()).ShouldBeEmpty();
    }
}
