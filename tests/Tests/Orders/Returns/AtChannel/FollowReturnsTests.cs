using CreatorFlow.Channels.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Orders.Returns;
using CreatorFlow.Orders.Returns.AtChannel;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders.Parcels;

namespace CreatorFlow.Tests.Orders.Returns.AtChannel;

public sealed class FollowReturnsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_return_of_the_channel_is_opened_approved_received_and_paid_back(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await MoveReturnTests.Gone(seller);
        var told = ChannelReturnWalk.Told(order);

        await seller.Says(told);
        var opened = await seller.Return();
        (opened.Return.State, opened.Return.Kind, opened.Return.Reason, opened.Return.AnswerBy)
            .ShouldBe((ReturnState.Requested, ReturnKind.Return, "Does not fit", TestClock.Start.AddHours(28)));
        opened.Lines.Select(line => (line.Sku, line.Asked)).ShouldBe([("CANDLE", 2)]);
        opened.AtChannel!.Refund.ShouldBe(new Money(2_100, "USD"));

        await seller.Says(told.Later(ChannelReturnState.ToSend));
        (await seller.Return()).Return.State.ShouldBe(ReturnState.Approved);
        (await seller.Return()).Return.AnswerBy.ShouldBeNull();
        await seller.Says(told.Arrived());
        var here = await seller.Return();
        (here.Return.State, here.Return.AnswerBy).ShouldBe((ReturnState.Underway, TestClock.Start.AddHours(72)));
        here.AtChannel!.TrackingNumber.ShouldBe("1Z0RET");

        (await MoveReturnTests.Receive(seller, here.Return.Id, [new("CANDLE", 1, 1)])).Problem.ShouldBeNull();
        await seller.Says(told.Later(ChannelReturnState.Granted, 9));

        var over = await seller.Return();
        (over.Return.State, over.Return.Refund).ShouldBe((ReturnState.Closed, new Money(2_100, "USD")));
        (await seller.Level("CANDLE")).ShouldBe((18, 0));
        (await seller.Moved("CANDLE", MovementKind.Returned)).Quantity.ShouldBe(2);
        (await order.Story())[^5..].ShouldBe(
        [
            nameof(ReturnOpened), nameof(ReturnApproved), nameof(ReturnSentBack), nameof(ReturnReceived),
            nameof(RefundRecorded),
        ]);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_older_word_that_comes_later_changes_nothing(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await MoveReturnTests.Gone(seller);
        var told = ChannelReturnWalk.Told(order);

        await seller.Says(told.Later(ChannelReturnState.ToSend, 5));
        await seller.Says(told);

        (await seller.Return()).Return.State.ShouldBe(ReturnState.Approved);
        (await order.Story()).Count(kind => kind == nameof(ReturnOpened)).ShouldBe(1);
        (await seller.Return()).AtChannel!.UpdatedAt.ShouldBe(ChannelReturnWalk.Asked.AddMinutes(5));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_refund_without_goods_changes_no_stock_and_holds_no_units(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await MoveReturnTests.Gone(seller);
        var told = ChannelReturnWalk.Told(order, kind: ReturnKind.Refund);
        await seller.Says(told);
        var id = (await seller.Return()).Return.Id;

        (await MoveReturnTests.Receive(seller, id, [new("CANDLE", 1, 0)])).Problem!.Code
            .ShouldBe("orders.return_nothing_comes");
        await seller.Says(told.Later(ChannelReturnState.Complete));

        var over = await seller.Return();
        (over.Return.State, over.Return.Refund).ShouldBe((ReturnState.Closed, new Money(2_100, "USD")));
        (await seller.Level("CANDLE")).ShouldBe((17, 0));
        (await MoveReturnTests.Open(seller, order, new Units("CANDLE", 3))).Ok.ShouldBeTrue();
    }

    [Fact]
    public async Task A_return_that_the_buyer_takes_back_is_over()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await MoveReturnTests.Gone(seller);
        var told = ChannelReturnWalk.Told(order);
        await seller.Says(told);

        await seller.Says(told.Later(ChannelReturnState.Ended));

        var over = await seller.Return();
        (over.Return.State, over.Return.AnswerBy).ShouldBe((ReturnState.Withdrawn, null));
        (await order.Story())[^1].ShouldBe(nameof(ReturnWithdrawn));
    }

    [Fact]
    public async Task What_was_rejected_may_be_granted_after_a_dispute()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await MoveReturnTests.Gone(seller);
        var told = ChannelReturnWalk.Told(order);
        await seller.Says(told);

        await seller.Says(told.Later(ChannelReturnState.Rejected) with { Dispute = ReturnDispute.Open });
        (await seller.Return()).Return.State.ShouldBe(ReturnState.Rejected);
        (await seller.Return()).AtChannel!.Dispute.ShouldBe(ReturnDispute.Open);
        await seller.Says(told.Later(ChannelReturnState.Granted, 9) with { Dispute = ReturnDispute.ForBuyer });

        (await seller.Return()).Return.State.ShouldBe(ReturnState.Closed);
    }

    [Fact]
    public async Task An_offer_that_the_buyer_declines_is_to_be_decided_anew_and_one_that_is_taken_is_paid()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await MoveReturnTests.Gone(seller);
        var told = ChannelReturnWalk.Told(order);
        var offered = told.Later(ChannelReturnState.Offered) with { Offer = new Money(500, "USD") };
        await seller.Says(told);

        await seller.Says(offered);
        (await seller.Return()).Return.State.ShouldBe(ReturnState.Offered);
        await seller.Says(told with { UpdatedAt = told.UpdatedAt.AddMinutes(2) });
        (await seller.Return()).Return.State.ShouldBe(ReturnState.Requested);
        await seller.Says(offered.Later(ChannelReturnState.Offered, 2));
        await seller.Says(offered.Later(ChannelReturnState.Granted, 3));

        var over = await seller.Return();
        (over.Return.State, over.Return.Refund).ShouldBe((ReturnState.Closed, new Money(500, "USD")));
        (await order.Story()).Count(kind => kind == nameof(ReturnOfferDeclined)).ShouldBe(1);
    }

    [Fact]
    public async Task Money_that_went_back_before_the_goods_were_seen_leaves_them_to_be_received()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await MoveReturnTests.Gone(seller);
        var told = ChannelReturnWalk.Told(order);
        await seller.Says(told.Arrived());

        await seller.Says(told.Later(ChannelReturnState.Complete, 9));
        var paid = await seller.Return();
        (paid.Return.State, paid.Return.Refund).ShouldBe((ReturnState.Underway, new Money(2_100, "USD")));
        (await MoveReturnTests.Receive(seller, paid.Return.Id, [new("CANDLE", 2, 0)])).Ok.ShouldBeTrue();

        (await seller.Return()).Return.State.ShouldBe(ReturnState.Closed);
        (await seller.Level("CANDLE")).ShouldBe((19, 0));
    }

    [Fact]
    public async Task Where_nothing_comes_it_is_closed_by_a_person_once_the_channel_is_done()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await MoveReturnTests.Gone(seller);
        var told = ChannelReturnWalk.Told(order);
        await seller.Says(told.Arrived());
        var id = (await seller.Return()).Return.Id;

        (await Close(seller, id)).Problem!.Code.ShouldBe("orders.return_not_over");
        await seller.Says(told.Later(ChannelReturnState.Granted, 9));
        (await Close(seller, id)).Ok.ShouldBeTrue();

        (await seller.Return()).Return.State.ShouldBe(ReturnState.Closed);
        (await order.Story())[^1].ShouldBe(nameof(ReturnEnded));
    }

    [Fact]
    public async Task What_was_over_before_it_was_seen_here_asks_for_nothing()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await MoveReturnTests.Gone(seller);

        await seller.Says(ChannelReturnWalk.Told(order).Arrived().Later(ChannelReturnState.Complete, 9));

        (await seller.Return()).Return.State.ShouldBe(ReturnState.Closed);
    }

    [Fact]
    public async Task A_replacement_leads_to_the_order_that_the_channel_makes()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await MoveReturnTests.Gone(seller);
        var told = ChannelReturnWalk.Told(order, kind: ReturnKind.Replacement);
        await seller.Says(told);

        await seller.Says(told.Later(ChannelReturnState.Complete));
        var again = await seller.Order(("CANDLE", 2))
            .Where(word => word with
            {
                Kind = OrderKind.Replacement, Replaces = order.Told.ExternalId, NotASale = true,
            })
            .Imported();

        var over = await seller.Return();
        (over.Return.State, over.Return.Refund).ShouldBe((ReturnState.Closed, null));
        (await order.Story())[^1].ShouldBe(nameof(ReturnReplaced));
        var replacements = await seller.Do<ReturnList, IReadOnlyList<CreatorFlow.Orders.Lifecycle.Order>>(
            list => list.Replacements(over, Ct));
        replacements.ShouldHaveSingleItem().Number.ShouldBe(again.Told.ExternalId);
    }

    [Fact]
    public async Task A_word_that_is_not_known_moves_nothing()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await MoveReturnTests.Gone(seller);
        var told = ChannelReturnWalk.Told(order);
        await seller.Says(told);

        await seller.Says(told.Later(ChannelReturnState.Other));

        var shown = await seller.Return();
        (shown.Return.State, shown.AtChannel!.State).ShouldBe((ReturnState.Requested, ChannelReturnState.Other));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task No_more_units_come_back_than_left_over_all_returns(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await MoveReturnTests.Gone(seller);
        var byHand = (await MoveReturnTests.Open(seller, order, new Units("CANDLE", 2))).Value;
        await seller.Do<MoveReturn, Result<Guid>>(move => move.Approve(byHand, Seller.Ana, Ct));
        (await MoveReturnTests.Receive(seller, byHand, [new("CANDLE", 2, 0)])).Ok.ShouldBeTrue();
        await seller.Says(ChannelReturnWalk.Told(order).Arrived());
        var atChannel = (await seller.Do<ReturnList, IReadOnlyList<ListedReturn>>(list => list.Page(true, Ct)))
            .Single(shown => shown.AtChannel is not null).Return.Id;

        var refused = (await MoveReturnTests.Receive(seller, atChannel, [new("CANDLE", 2, 0)])).Problem!;
        (refused.Code, refused.Facts["there"]).ShouldBe(("orders.return_units", 1));
        (await MoveReturnTests.Receive(seller, atChannel, [new("CANDLE", 1, 0)])).Ok.ShouldBeTrue();
        (await seller.Level("CANDLE")).ShouldBe((20, 0));
    }

    private static Task<Result<Guid>> Close(Seller seller, Guid id) =>
        seller.Do<MoveReturn, Result<Guid>>(move => move.Close(id, Seller.Ana, Ct));
}
