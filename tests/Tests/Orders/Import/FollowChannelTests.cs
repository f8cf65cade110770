using CreatorFlow.Channels.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Orders.Cancel;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Hold;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Import;

public class FollowChannelTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_release_makes_it_ready(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported();

        (await order.Says(GivenOrder.AsReleased)).ShouldBe(new Imported(0, 1, 0));

        var row = await order.Row();
        (row.Status, row.ReleasedAt, row.BuyerName).ShouldBe((OrderStatus.Ready, TestClock.Start, "Jo Buyer"));
        (await order.Story()).ShouldBe([nameof(OrderReceived), nameof(OrderReleased)]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_cancellation_gives_the_stock_back(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported();

        await order.Says(word => word with { State = ChannelOrderState.Cancelled, CancelReason = "changed my mind" });

        (await order.Status()).ShouldBe(OrderStatus.Cancelled);
        (await seller.Level("CANDLE")).ShouldBe((5, 0));
        var told = (await order.Facts())[^1];
        (told.Kind, told.Why!.Code, told.Why.Facts["text"])
            .ShouldBe((nameof(OrderCancelled), "orders.cancelled_because", "changed my mind"));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_echo_of_our_own_cancellation_changes_nothing(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported();
        var id = await order.Id();
        (await seller.Do<CancelOrder, Result<Guid>>(cancel => cancel.Run(id, "no", Seller.Ana, Ct))).Ok.ShouldBeTrue();
        var before = await order.Story();

        await order.Says(word => word with { State = ChannelOrderState.Cancelled });

        (await order.Status()).ShouldBe(OrderStatus.Cancelled);
        (await order.Story()).ShouldBe(before);
        (await seller.Level("CANDLE")).ShouldBe((5, 0));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_cancellation_of_an_order_without_stock_gives_nothing_back(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 3));
        await seller.Order(("CANDLE", 2)).Imported();
        var order = await seller.Order(("CANDLE", 2)).Imported().Cancelled();

        (await order.Status()).ShouldBe(OrderStatus.Cancelled);
        (await seller.Level("CANDLE")).ShouldBe((3, 2));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_cancellation_of_a_labelled_order_gives_the_label_back(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported().Released().Labelled().Cancelled();

        await seller.World.React("orders.follow_labels");
        await seller.World.RunJobs(ReturnLabels.JobKind);

        (await order.Status()).ShouldBe(OrderStatus.Cancelled);
        (await seller.Level("CANDLE")).ShouldBe((5, 0));
        (seller.Carrier.Sold, seller.Carrier.Voided.Count).ShouldBe((1, 1));
        (await order.Label())!.Status.ShouldBe(LabelStatus.Voided);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_stock_follows_when_units_are_cancelled(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5), ("SOAP", 5));
        var order = await seller.Order(("CANDLE", 3), ("SOAP", 1)).Imported();

        await order.Says(word => word with { Lines = [word.Lines[0] with { Quantity = 2 }] });

        ((await order.Row()).Units, await order.Status()).ShouldBe((2, OrderStatus.OnHold));
        (await seller.Level("CANDLE")).ShouldBe((5, 2));
        (await seller.Level("SOAP")).ShouldBe((5, 0));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task One_cancelled_after_a_unit_was_taken_back_keeps_units_and_lines_in_step(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 3)).Imported();

        await order.Says(word => word with
        {
            State = ChannelOrderState.Cancelled, Lines = [word.Lines[0] with { Quantity = 2 }],
        });

        (await order.Row()).Units.ShouldBe(3);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task One_first_seen_when_it_had_left_has_the_number_it_left_under(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 1)).Where(word => GivenOrder.AsReleased(word) with
        {
            State = ChannelOrderState.Shipped, TrackingNumber = "1ZELSE",
        }).Imported();

        (await order.Row()).TrackingNumber.ShouldBe("1ZELSE");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_that_waits_gets_its_stock_when_it_wants_less(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 2));
        var order = await seller.Order(("CANDLE", 3)).Imported();

        await order.Says(word => word with { Lines = [word.Lines[0] with { Quantity = 2 }] });

        (await order.Status()).ShouldBe(OrderStatus.OnHold);
        (await order.Trouble()).ShouldBeNull();
        (await seller.Level("CANDLE")).ShouldBe((2, 2));
        (await order.Story()).ShouldBe([nameof(OrderReceived), nameof(OrderLinesChanged), nameof(OrderReserved)]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_that_wants_more_than_there_is_keeps_nothing(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 3));
        var order = await seller.Order(("CANDLE", 2)).Imported().Released();

        await order.Says(word => word with { Lines = [word.Lines[0] with { Quantity = 4 }] });

        (await order.Status()).ShouldBe(OrderStatus.NoStock);
        (await order.Trouble()).ShouldBe("orders.short_of_stock");
        (await seller.Level("CANDLE")).ShouldBe((3, 0));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_held_order_that_lost_its_stock_does_not_become_ready_without_it(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 3));
        var order = await seller.Order(("CANDLE", 2)).Imported().Released().Held();

        await order.Says(word => word with { Lines = [word.Lines[0] with { Quantity = 4 }] });
        (await order.Status()).ShouldBe(OrderStatus.Held);
        (await seller.Level("CANDLE")).ShouldBe((3, 0));

        var id = await order.Id();
        (await seller.Do<UnholdOrder, Result<Guid>>(unhold => unhold.Run(id, Seller.Ana, Ct))).Ok.ShouldBeTrue();
        (await order.Status()).ShouldBe(OrderStatus.NoStock);
        (await order.Trouble()).ShouldBe("orders.short_of_stock");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_shipped_elsewhere_leaves_our_stock(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported().Released();

        await order.Says(word => word with { State = ChannelOrderState.Shipped, TrackingNumber = "1Z9" });

        var row = await order.Row();
        (row.Status, row.TrackingNumber, row.ShippedAt).ShouldBe((OrderStatus.Shipped, "1Z9", TestClock.Start));
        (await seller.Level("CANDLE")).ShouldBe((3, 0));
        var left = await seller.Moved("CANDLE", MovementKind.Shipped);
        (left.Quantity, left.Kind, left.ReferenceId).ShouldBe((-2, MovementKind.Shipped, row.Id));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_release_while_a_person_holds_it_counts_when_it_is_let_go(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported().Held().Released();
        (await order.Status()).ShouldBe(OrderStatus.Held);

        var id = await order.Id();
        (await seller.Do<UnholdOrder, Result<Guid>>(unhold => unhold.Run(id, Seller.Ana, Ct))).Ok.ShouldBeTrue();
        (await order.Status()).ShouldBe(OrderStatus.Ready);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_we_shipped_travels_as_the_channel_says_and_never_back(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported().Released().Shipped();

        await order.Says(word => word with { State = ChannelOrderState.Delivered });
        await order.Says(word => word with { State = ChannelOrderState.InTransit });

        (await order.Status()).ShouldBe(OrderStatus.Delivered);
        (await seller.Level("CANDLE")).ShouldBe((3, 0));
        (await seller.Findings()).ShouldBeEmpty();
    }
}
