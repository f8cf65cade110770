using CreatorFlow.Orders.Cancel;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders.Parcels;

namespace CreatorFlow.Tests.Orders.Cancel;

public sealed class CancelUnitsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Units_that_are_cancelled_are_free_at_once_and_the_shop_is_told_what_is_left(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();

        (await Cancel(seller, order, new Units("CANDLE", 2))).Problem.ShouldBeNull();

        (await seller.Level("CANDLE"), await seller.Level("SOAP")).ShouldBe(((20, 1), (20, 1)));
        (await order.Row()).Units.ShouldBe(2);
        (await order.Status()).ShouldBe(OrderStatus.Ready);
        var fact = (await order.Facts())[^1];
        fact.Kind.ShouldBe(nameof(UnitsCancelled));
        fact.Why!.Facts["text"].ShouldBe("too many");
        (await seller.Findings()).ShouldBeEmpty();

        await seller.World.RunJobs(CancelUnitsAtChannel.JobKind);
        var told = seller.Channel.Cancellations.ShouldHaveSingleItem();
        told.Left.ShouldBe([new("CANDLE", 1), new("SOAP", 1)]);
        (await order.Story())[^1].ShouldBe(nameof(OrderCancellationConfirmed));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_word_of_the_shop_that_has_not_heard_of_it_does_not_bring_them_back(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        await Cancel(seller, order, new Units("CANDLE", 2), new Units("SOAP", 1));

        await order.Says(word => word);
        (await order.Row()).Units.ShouldBe(1);
        (await seller.Level("CANDLE")).ShouldBe((20, 1));

        await seller.World.RunJobs(CancelUnitsAtChannel.JobKind);
        await order.Says(word => word with { Lines = [word.Lines[0] with { Quantity = 1 }] });
        (await order.Row()).Units.ShouldBe(1);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_is_cancelled_while_the_shop_is_told_of_other_units_waits_for_the_next_call(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        await Cancel(seller, order, new Units("CANDLE", 1));
        var calls = 0;
        seller.Channel.WhileCancelling = () => calls++ == 0
            ? Cancel(seller, order, new Units("SOAP", 1))
            : order.Says(word => word with { Lines = [word.Lines[0] with { Quantity = 2 }, word.Lines[1]] });

        await seller.World.RunJobs(CancelUnitsAtChannel.JobKind);

        (await order.Row()).Units.ShouldBe(2);
        seller.Channel.Cancellations[^1].Left.ShouldBe([new("CANDLE", 2)]);
        (await seller.Level("SOAP")).ShouldBe((20, 0));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_the_shop_refuses_shows_and_its_word_counts_again(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        await Cancel(seller, order, new Units("CANDLE", 2));
        seller.Channel.CancelAnswer = _ => new Problem("channels.cancel_refused", ProblemKind.Conflict, "Too late.");

        await seller.World.RunJobs(CancelUnitsAtChannel.JobKind);
        (await order.Trouble()).ShouldBe("orders.cancel_refused");
        await order.Says(word => word);

        (await order.Row()).Units.ShouldBe(4);
        (await seller.Level("CANDLE")).ShouldBe((20, 3));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_label_that_is_queued_is_stopped_and_the_rest_ships_under_another(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        await seller.Ship(order);

        (await Cancel(seller, order, new Units("CANDLE", 1))).Ok.ShouldBeTrue();

        (await order.Status()).ShouldBe(OrderStatus.Ready);
        (await seller.World.RunJobs(PurchaseLabels.JobKind)).ShouldBe(0);
        (await order.Label())!.Status.ShouldBe(LabelStatus.Failed);
        await seller.Ship(order);
        await seller.Bought();
        (await order.Status()).ShouldBe(OrderStatus.Shipped);
        (await seller.Level("CANDLE")).ShouldBe((18, 0));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_cancellation_and_a_label_at_once_never_send_a_cancelled_unit(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();

        var answers = await ParcelWalk.AtOnce(
            () => Cancel(seller, order, new Units("CANDLE", 1)), () => seller.Ship(order));
        await seller.Bought();

        answers[0].Ok.ShouldBeTrue();
        var shipped = await order.Status() == OrderStatus.Shipped;
        (await seller.Level("CANDLE")).ShouldBe(shipped ? (18, 0) : (20, 2));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Two_who_cancel_the_same_last_unit_cancel_it_once(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready(3, 1);

        var answers = await ParcelWalk.AtOnce(
            () => Cancel(seller, order, new Units("SOAP", 1)), () => Cancel(seller, order, new Units("SOAP", 1)));

        answers.Count(answer => answer.Ok).ShouldBe(1);
        answers.Single(answer => !answer.Ok).Problem!.Code.ShouldBe("orders.cancel_too_many");
        (await seller.Level("SOAP")).ShouldBe((20, 0));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Fact]
    public async Task All_of_it_cancels_the_order()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await seller.Ready();

        (await Cancel(seller, order, new Units("CANDLE", 3), new Units("SOAP", 1))).Ok.ShouldBeTrue();

        (await order.Status()).ShouldBe(OrderStatus.Cancelled);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_left_of_a_part_that_went_ends_the_order()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await seller.Ready();
        var parcels = await seller.SplitInTwo(order);
        await seller.ShipOne(order, parcels[1]);
        await seller.Bought();

        (await Cancel(seller, order, new Units("CANDLE", 3))).Problem!.Code.ShouldBe("orders.cancel_too_many");
        (await Cancel(seller, order, new Units("CANDLE", 2))).Problem.ShouldBeNull();

        (await order.Status()).ShouldBe(OrderStatus.Shipped);
        (await order.Row()).TrackingNumber.ShouldBe("PP000001");
        (await seller.Level("CANDLE")).ShouldBe((19, 0));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_order_is_confirmed_when_the_shop_knows_of_all_that_went(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var (early, late) = (await seller.Ready(), await seller.Ready());

        foreach (var order in new[] { early, late })
        {
            var parcels = await seller.SplitInTwo(order);
            await seller.ShipOne(order, parcels[1]);
            await seller.Bought();

            if (order == early)
            {
                await seller.Confirmed();
            }

            (await Cancel(seller, order, new Units("CANDLE", 2))).Problem.ShouldBeNull();
        }

        (await early.Row()).ConfirmedAt.ShouldNotBeNull();
        (await late.Row()).ConfirmedAt.ShouldBeNull();
        await seller.Confirmed();
        (await late.Row()).ConfirmedAt.ShouldNotBeNull();
        (await early.Story()).Count(kind => kind == nameof(OrderConfirmed)).ShouldBe(1);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_order_short_of_stock_goes_on_when_what_is_left_is_there()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await seller.Order(("CANDLE", 30)).Imported().Released();
        (await order.Status()).ShouldBe(OrderStatus.NoStock);

        (await Cancel(seller, order, new Units("CANDLE", 25))).Ok.ShouldBeTrue();

        (await order.Status(), await order.Trouble()).ShouldBe((OrderStatus.Ready, null));
        (await seller.Level("CANDLE")).ShouldBe((20, 5));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_too_much_without_a_reason_or_too_late_is_refused()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var (order, gone) = (await seller.Ready(), await seller.Ready());
        await seller.Ship(gone);
        await seller.Bought();

        (await Cancel(seller, order)).Problem!.Code.ShouldBe("orders.cancel_nothing");
        (await Cancel(seller, order, new Units("CANDLE", -1))).Problem!.Code.ShouldBe("orders.cancel_nothing");
        var tooMany = (await Cancel(seller, order, new Units("CANDLE", 4))).Problem!;
        (tooMany.Code, tooMany.Facts["here"], tooMany.Field).ShouldBe(("orders.cancel_too_many", 3, "units"));
        (await Cancel(seller, gone, new Units("CANDLE", 1))).Problem!.Code.ShouldBe("orders.cannot_cancel");
        var id = await order.Id();
        (await seller.Do<CancelUnits, Result<Guid>>(
            cancel => cancel.Run(id, [new("CANDLE", 1)], " ", Seller.Ana, Ct))).Problem!.Code
            .ShouldBe("orders.reason_missing");
        (await seller.Do<CancelUnits, Result<Guid>>(
            cancel => cancel.Run(Ids.New(TestClock.Start), [new("CANDLE", 1)], "x", Seller.Ana, Ct))).Problem!.Code
            .ShouldBe("orders.not_found");
        (await seller.Level("CANDLE")).ShouldBe((17, 3));
    }

    private static async Task<Result<Guid>> Cancel(Seller seller, GivenOrder order, params Units[] units)
    {
        var id = await order.Id();
        return await seller.Do<CancelUnits, Result<Guid>>(
            cancel => cancel.Run(id, units, " too many ", Seller.Ana, Ct));
    }
}
