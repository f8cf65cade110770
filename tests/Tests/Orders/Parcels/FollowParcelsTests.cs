using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Parcels;

public sealed class FollowParcelsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_ships_with_the_last_of_its_parcels_and_each_is_told_with_its_units(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        var parcels = await seller.SplitInTwo(order);

        (await seller.ShipOne(order, parcels[1])).Ok.ShouldBeTrue();
        (await order.Status()).ShouldBe(OrderStatus.Labelling);
        await seller.Bought();

        (await order.Status()).ShouldBe(OrderStatus.Ready);
        (await seller.Level("CANDLE"), await seller.Level("SOAP")).ShouldBe(((19, 2), (19, 0)));
        (await order.Story())[^2..].ShouldBe([nameof(ParcelShipped), nameof(OrderPartShipped)]);
        (await seller.Findings()).ShouldBeEmpty();

        (await seller.Ship(order)).Ok.ShouldBeTrue();
        await seller.Bought();
        await seller.Confirmed();

        (await order.Status()).ShouldBe(OrderStatus.Shipped);
        (await seller.Level("CANDLE")).ShouldBe((17, 0));
        seller.Carrier.Sold.ShouldBe(2);
        seller.Channel.Confirmations.Select(told => told.Text())
            .ShouldBe(["PP000001: 1 CANDLE 1 SOAP", "PP000002: 2 CANDLE"]);
        (await order.Row()).ConfirmedAt.ShouldNotBeNull();
        (await order.Story())[^1].ShouldBe(nameof(OrderConfirmed));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Orders_in_one_parcel_ship_under_one_number_and_each_is_told(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var (first, second) = (await seller.Ready(), await seller.Ready(1, 2));
        var parcel = (await seller.Combine(first, second)).Value;

        (await seller.Ship(second)).Ok.ShouldBeTrue();
        (await first.Status(), await second.Status()).ShouldBe((OrderStatus.Labelling, OrderStatus.Labelling));
        await seller.Bought();
        await seller.Confirmed();

        seller.Carrier.Sold.ShouldBe(1);
        ((await first.Row()).TrackingNumber, (await second.Row()).TrackingNumber).ShouldBe(("PP000001", "PP000001"));
        (await first.Status(), await second.Status()).ShouldBe((OrderStatus.Shipped, OrderStatus.Shipped));
        seller.Channel.Confirmations.Select(told => (told.ExternalOrderId, told.Text()))
            .ShouldBe(
                [(first.Told.ExternalId, "PP000001:"), (second.Told.ExternalId, "PP000001:")], ignoreOrder: true);
        (await seller.Level("CANDLE"), await seller.Level("SOAP")).ShouldBe(((16, 0), (17, 0)));
        (await seller.LabelOf(parcel))!.Status.ShouldBe(LabelStatus.Bought);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_is_as_far_as_the_last_of_its_parcels(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        var parcels = await seller.SplitInTwo(order);
        await seller.Ship(order);
        await seller.Bought();

        await seller.Moved(parcels[0], ParcelStep.InTransit);
        (await order.Status()).ShouldBe(OrderStatus.Shipped);
        await seller.Moved(parcels[1], ParcelStep.InTransit);
        (await order.Status()).ShouldBe(OrderStatus.InTransit);
        await seller.Moved(parcels[1], ParcelStep.Delivered);
        await seller.Moved(parcels[1], ParcelStep.InTransit);
        (await order.Status()).ShouldBe(OrderStatus.InTransit);
        await seller.Moved(parcels[0], ParcelStep.Delivered);

        (await order.Status()).ShouldBe(OrderStatus.Delivered);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Told_of_the_same_label_again_nothing_happens_twice(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        await seller.SplitInTwo(order);
        await seller.Ship(order);
        await seller.Bought();
        await seller.Confirmed();
        var story = await order.Story();

        await seller.Sql($"UPDATE checkpoints SET tx = 0, position = 0");
        await seller.Bought();
        await seller.World.RunJobs(ReturnLabels.JobKind);
        await seller.Confirmed();

        (await order.Story()).ShouldBe(story);
        (seller.Carrier.Voided.Count, seller.Channel.Confirmations.Count).ShouldBe((0, 2));
        (await seller.Level("CANDLE")).ShouldBe((17, 0));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Told_late_of_a_label_that_was_given_back_the_next_one_is_neither_replaced_nor_voided(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        var parcel = (await seller.SplitInTwo(order))[0];
        await seller.ShipOne(order, parcel);
        await seller.World.RunJobs(PurchaseLabels.JobKind);
        (await seller.Stop(order)).Ok.ShouldBeTrue();
        (await seller.ShipOne(order, parcel)).Problem.ShouldBeNull();

        await seller.World.React("orders.follow_parcels");
        (await seller.Parcels(order))[0].Status.ShouldBe(ParcelStatus.Labelling);
        await seller.Bought();
        await seller.Sql($"UPDATE checkpoints SET tx = 0, position = 0");
        await seller.Bought();
        await seller.World.RunJobs(ReturnLabels.JobKind);

        (await seller.Parcels(order))[0].TrackingNumber.ShouldBe("PP000002");
        (await seller.LabelOf(parcel))!.Status.ShouldBe(LabelStatus.Bought);
        seller.Carrier.Voided.ShouldBe(["S000001"]);
        (await seller.Level("CANDLE")).ShouldBe((18, 1));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_label_that_cannot_be_had_shows_on_the_order_and_is_asked_for_again()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await seller.Ready();
        await seller.SplitInTwo(order);
        seller.Carrier.BuyAnswer = _ => ShippingProblems.CarrierRefused("Pigeon Post", "42", "No such street");
        await seller.Ship(order);
        await seller.Bought();
        (await order.Trouble()).ShouldBe("orders.label_failed");
        seller.Carrier.BuyAnswer = null;

        (await seller.Ship(order)).Problem.ShouldBeNull();
        await seller.Bought();

        (await order.Status(), await order.Trouble()).ShouldBe((OrderStatus.Shipped, null));
        seller.Carrier.Sold.ShouldBe(2);
    }

    [Fact]
    public async Task A_refusal_of_the_channel_is_shown_and_one_that_waits_is_asked_again()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await seller.Ready();
        await seller.SplitInTwo(order);
        await seller.Ship(order);
        await seller.Bought();
        seller.Channel.ConfirmAnswer = _ => throw new ChannelFailure(ChannelFailureKind.Retry, "busy");

        await seller.World.RunJobs(ConfirmParcel.JobKind);
        (await order.Trouble()).ShouldBe("orders.confirm_waits");

        seller.Channel.ConfirmAnswer = _ =>
            new Problem("channels.not_in_order", ProblemKind.Conflict, "No such units.");
        seller.World.Clock.Advance(TimeSpan.FromMinutes(5));
        await seller.World.RunJobs(ConfirmParcel.JobKind);
        (await order.Trouble()).ShouldBe("orders.confirm_refused");
        (await order.Row()).ConfirmedAt.ShouldBeNull();
    }
}
