using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Parcels;

public sealed class ShipParcelTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_second_parcel_may_be_asked_for_while_the_first_is_being_labelled(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        var parcels = await seller.SplitInTwo(order);

        (await seller.ShipOne(order, parcels[0])).Ok.ShouldBeTrue();
        (await seller.ShipOne(order, parcels[1])).Ok.ShouldBeTrue();

        (await order.Story())[^2..].ShouldBe([nameof(OrderLabelAsked), nameof(ParcelLabelAsked)]);
        (await seller.ShipOne(order, parcels[1])).Problem!.Code.ShouldBe("orders.parcel_not_open");
        (await seller.ShipOne(order, Ids.New(TestClock.Start))).Problem!.Code.ShouldBe("orders.parcel_not_found");
        await seller.Bought();
        (await order.Status()).ShouldBe(OrderStatus.Shipped);
        seller.Carrier.Sold.ShouldBe(2);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_address_by_which_no_parcel_finds_its_way_is_refused_before_money_is_spent(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var (split, first, second) = (await seller.Ready(), await seller.Ready(), await seller.Ready());
        var parcels = await seller.SplitInTwo(split);
        var shared = (await seller.Combine(first, second)).Value;
        var lost = GivenOrder.Buyer with { PostalCode = "6270" };
        await split.Says(word => word with { ShipTo = lost });
        await second.Says(word => word with { ShipTo = lost });

        (await seller.ShipOne(split, parcels[1])).Problem!.Code.ShouldBe("orders.postal_code_wrong");
        (await seller.ShipOne(first, shared)).Problem!.Facts["number"].ShouldBe(second.Told.ExternalId);

        (await seller.Parcels(split))[1].Status.ShouldBe(ParcelStatus.Open);
        (await split.Status(), await first.Status()).ShouldBe((OrderStatus.Ready, OrderStatus.Ready));
        (await seller.World.RunJobs(PurchaseLabels.JobKind)).ShouldBe(0);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Parcels_of_an_order_that_is_to_travel_otherwise_are_stopped(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var (order, first, second) = (await seller.Ready(), await seller.Ready(), await seller.Ready());
        await seller.SplitInTwo(order);
        await seller.Combine(first, second);
        (await seller.Ship(order)).Ok.ShouldBeTrue();
        (await seller.Ship(first)).Ok.ShouldBeTrue();

        await order.Says(word => word with { ShippedBy = ShippedBy.ChannelLabel });
        await first.Says(word => word with { ShippedBy = ShippedBy.ChannelLabel });
        await seller.Bought();

        (await order.Status(), await first.Status(), await second.Status())
            .ShouldBe((OrderStatus.Ready, OrderStatus.Ready, OrderStatus.Ready));
        (await seller.Parcels(order)).Concat(await seller.Parcels(first)).Select(parcel => parcel.Status)
            .ShouldBe([ParcelStatus.Open, ParcelStatus.Open, ParcelStatus.Open]);
        seller.Carrier.Sold.ShouldBe(0);
        (await order.Story()).ShouldContain("OrderLabelDropped");
        (await seller.Ship(order)).Problem!.Code.ShouldBe("orders.label_of_channel");
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task One_that_the_channel_ships_itself_keeps_the_parcel_here_and_hurts_no_others(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var (split, first, second, alone) =
            (await seller.Ready(), await seller.Ready(), await seller.Ready(), await seller.Ready());
        await seller.SplitInTwo(split);
        await seller.Combine(first, second);
        await split.Says(word => word with { FulfilledByChannel = true, Kind = OrderKind.FulfilledByChannel });
        await second.Says(word => word with { FulfilledByChannel = true, Kind = OrderKind.FulfilledByChannel });
        List<Guid> ids = [await split.Id(), await first.Id(), await alone.Id()];

        var answers = await seller.InWork<ShipOrder, IReadOnlyList<Result<Guid>>>(
            ship => ship.Ship(ids, ParcelWalk.Why, Seller.Ana, Ct));

        answers.Select(answer => answer.Problem?.Code)
            .ShouldBe(["orders.shipped_by_channel", "orders.shipped_by_channel", null]);
        answers[1].Problem!.Facts["number"].ShouldBe(second.Told.ExternalId);
        (await alone.Status()).ShouldBe(OrderStatus.Labelling);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Two_who_ship_one_parcel_at_once_buy_one_label(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        var parcels = await seller.SplitInTwo(order);

        var answers = await ParcelWalk.AtOnce(
            () => seller.ShipOne(order, parcels[0]), () => seller.ShipOne(order, parcels[0]));
        await seller.Bought();

        answers.Count(answer => answer.Ok).ShouldBe(1);
        seller.Carrier.Sold.ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_label_that_is_stopped_opens_its_parcel_for_all_who_share_it(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var (first, second) = (await seller.Ready(), await seller.Ready());
        var parcel = (await seller.Combine(first, second)).Value;
        await seller.Ship(first);

        (await seller.Stop(second)).Ok.ShouldBeTrue();

        (await first.Status(), await second.Status()).ShouldBe((OrderStatus.Ready, OrderStatus.Ready));
        (await seller.World.RunJobs(PurchaseLabels.JobKind)).ShouldBe(0);
        (await seller.LabelOf(parcel))!.Status.ShouldBe(LabelStatus.Failed);
        (await seller.Ship(first)).Ok.ShouldBeTrue();
        await seller.Bought();
        (await second.Status()).ShouldBe(OrderStatus.Shipped);
        (await seller.Findings()).ShouldBeEmpty();
    }
}
