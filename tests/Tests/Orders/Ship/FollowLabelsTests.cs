using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders.Parcels;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Orders.Ship;

public class FollowLabelsTests
{
    private const string Reaction = "orders.follow_labels";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task With_its_label_an_order_leaves_the_stock_and_the_channel_is_to_be_told(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported().Released().Labelled();
        (await order.Status()).ShouldBe(OrderStatus.Labelling);

        await seller.World.React(Reaction);

        var row = await order.Row();
        (row.Status, row.Carrier, row.TrackingNumber).ShouldBe((OrderStatus.Shipped, "Pigeon Post", "PP000001"));
        (await seller.Level("CANDLE")).ShouldBe((3, 0));
        var left = await seller.Moved("CANDLE", MovementKind.Shipped);
        (left.Quantity, left.Kind, left.ReferenceId).ShouldBe((-2, MovementKind.Shipped, row.Id));
        (await order.Story()).ShouldBe(
            [nameof(OrderReceived), nameof(OrderReleased), nameof(OrderLabelAsked), nameof(OrderShipped)]);
        (await Confirmations(seller)).ShouldBe([$"{row.Id:N}"]);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Told_of_the_same_label_again_nothing_happens_twice(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported().Released().Confirmed();
        var story = await order.Story();

        await seller.Sql($"UPDATE checkpoints SET tx = 0, position = 0");
        await seller.World.React(Reaction);
        await seller.World.RunJobs(ReturnLabels.JobKind);
        await seller.World.RunJobs(ConfirmToChannel.JobKind);

        (await order.Story()).ShouldBe(story);
        (await seller.Level("CANDLE")).ShouldBe((3, 0));
        (await seller.Ledger("CANDLE")).Count.ShouldBe(2);
        (seller.Carrier.Sold, seller.Carrier.Voided.Count, seller.Channel.Confirmations.Count).ShouldBe((1, 0, 1));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_label_bought_for_an_order_that_was_cancelled_is_given_back(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported().Released().Labelled().Cancelled();

        await seller.World.React(Reaction);
        await seller.World.RunJobs(ReturnLabels.JobKind);

        (await order.Status()).ShouldBe(OrderStatus.Cancelled);
        (await order.Label())!.Status.ShouldBe(LabelStatus.Voided);
        seller.Carrier.Voided.ShouldBe(["S000001"]);
        (await seller.Level("CANDLE")).ShouldBe((5, 0));
        (await Confirmations(seller)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Told_late_of_a_label_that_was_given_back_the_next_one_is_neither_replaced_nor_voided(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported().Released().Labelled();
        (await seller.Stop(order)).Ok.ShouldBeTrue();
        (await ParcelWalk.Ship(seller, order)).Problem.ShouldBeNull();

        await seller.World.React(Reaction);
        (await order.Status()).ShouldBe(OrderStatus.Labelling);
        (await seller.Level("CANDLE")).ShouldBe((5, 2));
        await seller.Bought();
        await seller.Sql($"UPDATE checkpoints SET tx = 0, position = 0");
        await seller.World.React(Reaction);
        await seller.World.RunJobs(ReturnLabels.JobKind);

        var row = await order.Row();
        (row.Status, row.TrackingNumber).ShouldBe((OrderStatus.Shipped, "PP000002"));
        (await order.Label())!.Status.ShouldBe(LabelStatus.Bought);
        seller.Carrier.Voided.ShouldBe(["S000001"]);
        (await seller.Level("CANDLE")).ShouldBe((3, 0));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_label_that_cannot_be_had_leaves_a_trouble_that_people_see(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        seller.Carrier.BuyAnswer = _ => ShippingProblems.CarrierRefused("Pigeon Post", "42", "No such street");
        var order = await seller.Order(("CANDLE", 2)).Imported().Released().Shipped();

        (await order.Status(), await order.Trouble()).ShouldBe((OrderStatus.Labelling, "orders.label_failed"));
        (await order.Story())[^1].ShouldBe(nameof(OrderTroubled));
        (await seller.Level("CANDLE")).ShouldBe((5, 2));
        (await Confirmations(seller)).ShouldBeEmpty();
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_travels_as_the_carrier_sees_it_and_never_back(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported().Released().Shipped();

        await Moved(seller, order, ParcelStep.Announced);
        (await order.Status()).ShouldBe(OrderStatus.Shipped);
        await Moved(seller, order, ParcelStep.InTransit);
        (await order.Status()).ShouldBe(OrderStatus.InTransit);
        await Moved(seller, order, ParcelStep.Delivered);
        await Moved(seller, order, ParcelStep.InTransit);

        (await order.Status()).ShouldBe(OrderStatus.Delivered);
        (await order.Story())[^2..].ShouldBe([nameof(OrderInTransit), nameof(OrderDelivered)]);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_label_of_something_else_concerns_no_order(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        await seller.Tell(new LabelBought(Guid.Empty, Guid.Empty, "UPS", "Ground", "1Z1", 1, "USD", "why"), Guid.Empty);

        await seller.World.React(Reaction);

        (await seller.Facts(nameof(OrderShipped))).ShouldBeEmpty();
        (await seller.World.Db(db => db.Set<CreatorFlow.Platform.Facts.DeadFact>().CountAsync(Ct))).ShouldBe(0);
    }

    private static async Task Moved(Seller seller, GivenOrder order, ParcelStep step)
    {
        await seller.Tell(new ParcelMoved(await order.Id(), "PP000001", step, TestClock.Start), Guid.Empty);
        await seller.World.React(Reaction);
    }

    private static Task<List<string>> Confirmations(Seller seller) => seller.World.Db(db =>
        db.Set<JobRow>().Where(job => job.Kind == ConfirmToChannel.JobKind).Select(job => job.Key).ToListAsync(Ct));
}
