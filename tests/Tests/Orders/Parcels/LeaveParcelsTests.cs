using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Cancel;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Parcels;

public sealed class LeaveParcelsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_cancelled_order_stops_the_label_it_shares_and_the_other_ships_alone(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var (first, second) = (await seller.Ready(), await seller.Ready());
        var parcel = (await seller.Combine(first, second)).Value;
        await seller.Ship(first);

        await second.Says(word => word with { State = ChannelOrderState.Cancelled });

        (await first.Status(), await second.Status()).ShouldBe((OrderStatus.Ready, OrderStatus.Cancelled));
        (await first.Row()).InParcels.ShouldBeFalse();
        (await seller.World.RunJobs(PurchaseLabels.JobKind)).ShouldBe(0);
        (await seller.LabelOf(parcel))!.Status.ShouldBe(LabelStatus.Failed);
        await seller.Ship(first);
        await seller.Bought();
        (await first.Status()).ShouldBe(OrderStatus.Shipped);
        (await seller.Level("CANDLE")).ShouldBe((17, 0));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_cancelled_order_leaves_the_parcel_that_others_still_share(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var (first, second, third) = (await seller.Ready(), await seller.Ready(), await seller.Ready());
        var parcel = (await seller.Combine(first, second, third)).Value;

        (await Cancel(seller, first)).Ok.ShouldBeTrue();

        (await seller.In(parcel)).ShouldBe("3 CANDLE 3 CANDLE 1 SOAP 1 SOAP");
        (await first.Row()).InParcels.ShouldBeFalse();
        (await second.Row()).InParcels.ShouldBeTrue();
        await seller.Ship(second);
        await seller.Bought();
        (await second.Status(), await third.Status()).ShouldBe((OrderStatus.Shipped, OrderStatus.Shipped));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_cancelled_split_order_gives_back_what_was_bought_for_it(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        var parcels = await seller.SplitInTwo(order);
        await seller.ShipOne(order, parcels[0]);
        await seller.World.RunJobs(PurchaseLabels.JobKind);

        (await Cancel(seller, order)).Ok.ShouldBeTrue();
        await seller.Bought();
        await seller.World.RunJobs(ReturnLabels.JobKind);

        (await seller.LabelOf(parcels[0]))!.Status.ShouldBe(LabelStatus.Voided);
        (await order.Status()).ShouldBe(OrderStatus.Cancelled);
        (await order.Row()).InParcels.ShouldBeFalse();
        (await seller.Parcels(order)).ShouldBeEmpty();
        (await seller.Level("CANDLE")).ShouldBe((20, 0));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_order_of_which_a_part_has_left_is_not_cancelled_whole_by_hand()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await seller.Ready();
        var parcels = await seller.SplitInTwo(order);
        await seller.ShipOne(order, parcels[0]);
        await seller.Bought();

        (await Cancel(seller, order)).Problem!.Code.ShouldBe("orders.part_left");

        (await order.Status()).ShouldBe(OrderStatus.Ready);
        await order.Says(word => word with { State = ChannelOrderState.Cancelled });
        await seller.World.RunJobs(ReturnLabels.JobKind);
        (await seller.LabelOf(parcels[0]))!.Status.ShouldBe(LabelStatus.Voided);
        (await order.Row()).InParcels.ShouldBeFalse();
        (await seller.Level("CANDLE")).ShouldBe((18, 0));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cancelled_order_of_which_a_part_is_on_its_way_stays_split()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await seller.Ready();
        var parcels = await seller.SplitInTwo(order);
        await seller.ShipOne(order, parcels[0]);
        await seller.Bought();
        await seller.Moved(parcels[0], ParcelStep.InTransit);

        await order.Says(word => word with { State = ChannelOrderState.Cancelled });

        (await order.Row()).InParcels.ShouldBeTrue();
        (await seller.Parcels(order)).ShouldHaveSingleItem().Id.ShouldBe(parcels[0]);
    }

    [Fact]
    public async Task What_was_shipped_elsewhere_needs_no_label_any_more()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await seller.Ready();
        var parcels = await seller.SplitInTwo(order);
        await seller.Ship(order);

        await order.Says(word => word with { State = ChannelOrderState.Shipped, TrackingNumber = "ELSEWHERE" });
        await seller.Bought();

        (await order.Status()).ShouldBe(OrderStatus.Shipped);
        seller.Carrier.Sold.ShouldBe(0);
        (await seller.Parcels(order)).ShouldBeEmpty();
        (await order.Row()).InParcels.ShouldBeFalse();
        (await seller.LabelOf(parcels[0]))!.Status.ShouldBe(LabelStatus.Failed);
        (await seller.Level("CANDLE")).ShouldBe((17, 0));
        (await seller.Findings()).ShouldBeEmpty();
    }

    private static async Task<Result<Guid>> Cancel(Seller seller, GivenOrder order)
    {
        var id = await order.Id();
        return await seller.Do<CancelOrder, Result<Guid>>(cancel => cancel.Run(id, "no", Seller.Ana, Ct));
    }
}
