using CreatorFlow.Channels.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Cancel;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders.Parcels;

namespace CreatorFlow.Tests.Orders.Cancel;

public sealed class AnswerCancellationRequestTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_request_stops_the_label_that_is_queued_and_waits_for_an_answer_with_its_clock(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        await seller.Ship(order);
        seller.Channel.Asked[order.Told.ExternalId] = new("Changed my mind", TestClock.Start.AddHours(48), []);

        await Asks(seller, order);

        (await order.Status()).ShouldBe(OrderStatus.Ready);
        (await seller.World.RunJobs(PurchaseLabels.JobKind)).ShouldBe(0);
        var listed = (await Requests(seller)).ShouldHaveSingleItem().Request;
        (listed.State, listed.Reason, listed.AnswerBy)
            .ShouldBe((CancellationState.Requested, "Changed my mind", TestClock.Start.AddHours(48)));
        (await order.Story()).ShouldContain(nameof(CancellationAsked));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Accepted_it_is_cancelled_in_one_commit_and_the_shop_has_the_answer(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        await Asks(seller, order);

        (await Accept(seller, order)).Problem.ShouldBeNull();
        await seller.World.RunJobs(AnswerAtChannel.JobKind);

        (await order.Status()).ShouldBe(OrderStatus.Cancelled);
        (await seller.Level("CANDLE")).ShouldBe((20, 0));
        seller.Channel.Answers.ShouldHaveSingleItem().Answer.ShouldBe(new CancellationAnswer(true, null));
        seller.Channel.Cancellations.ShouldBeEmpty();
        (await order.Story())[^1].ShouldBe(nameof(CancellationAnswerTold));
        (await Accept(seller, order)).Problem!.Code.ShouldBe("orders.nothing_asked");
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Accepted_after_the_label_is_bought_it_is_voided_and_the_units_are_back(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        await seller.Ship(order);
        await seller.Bought();
        await Asks(seller, order, ChannelOrderState.Shipped);

        (await Accept(seller, order)).Problem.ShouldBeNull();
        await seller.World.RunJobs(ReturnLabels.JobKind);

        (await order.Status()).ShouldBe(OrderStatus.Cancelled);
        (await order.Label())!.Status.ShouldBe(LabelStatus.Voided);
        (await seller.Level("CANDLE")).ShouldBe((20, 0));
        (await seller.Moved("CANDLE", MovementKind.Returned)).Quantity.ShouldBe(3);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Rejected_the_order_goes_on_and_a_word_from_before_the_answer_changes_nothing(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        await Asks(seller, order);

        (await Reject(seller, order, "It is packed.")).Problem.ShouldBeNull();
        await order.Says(word => word);
        (await order.Row()).CancelAsked.ShouldBeFalse();
        await seller.World.RunJobs(AnswerAtChannel.JobKind);

        seller.Channel.Answers.ShouldHaveSingleItem().Answer.ShouldBe(new CancellationAnswer(false, "It is packed."));
        (await order.Status()).ShouldBe(OrderStatus.Ready);
        (await order.Story()).ShouldContain(nameof(CancellationRejected));
        (await Requests(seller)).ShouldBeEmpty();
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_channel_is_told_its_own_reason_that_was_chosen(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        await Asks(seller, order);

        (await Reject(seller, order, "It is packed.", new string('x', 201))).Problem!.Code
            .ShouldBe("orders.channel_reason_unknown");
        (await Reject(seller, order, "It is packed.", "seller_reject_apply_product_has_been_packed")).Problem
            .ShouldBeNull();
        await seller.World.RunJobs(AnswerAtChannel.JobKind);

        var told = seller.Channel.Answers.ShouldHaveSingleItem().Answer;
        (told.Accept, told.Comment, told.Reason)
            .ShouldBe((false, "It is packed.", "seller_reject_apply_product_has_been_packed"));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Two_who_answer_at_once_give_one_answer(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        await Asks(seller, order);

        var answers = await ParcelWalk.AtOnce(() => Accept(seller, order), () => Reject(seller, order, "no"));
        await seller.World.RunJobs(AnswerAtChannel.JobKind);

        answers.Count(answer => answer.Ok).ShouldBe(1);
        answers.Single(answer => !answer.Ok).Problem!.Code.ShouldBe("orders.nothing_asked");
        seller.Channel.Answers.ShouldHaveSingleItem().Answer.Accept.ShouldBe(answers[0].Ok);
        (await order.Status()).ShouldBe(answers[0].Ok ? OrderStatus.Cancelled : OrderStatus.Ready);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_word_of_the_shop_that_has_not_heard_of_the_answer_does_not_bring_units_back(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        seller.Channel.Asked[order.Told.ExternalId] = new("Too many", null, [new("CANDLE", 2)]);
        await Asks(seller, order);
        (await Accept(seller, order)).Problem.ShouldBeNull();

        await order.Says(word => word);

        (await order.Row()).Units.ShouldBe(2);
        (await seller.Level("CANDLE")).ShouldBe((20, 1));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_for_some_units_cancels_those()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await seller.Ready();
        seller.Channel.Asked[order.Told.ExternalId] = new("Too many", null, [new("CANDLE", 2)]);
        await Asks(seller, order);

        (await Accept(seller, order)).Problem.ShouldBeNull();

        (await order.Status()).ShouldBe(OrderStatus.Ready);
        (await seller.Level("CANDLE")).ShouldBe((20, 1));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_request_for_some_units_of_what_is_labelled_is_refused_and_nothing_is_taken_back(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        await seller.Ship(order);
        await seller.Bought();
        seller.Channel.Asked[order.Told.ExternalId] = new("Too many", null, [new("CANDLE", 2)]);
        await Asks(seller, order, ChannelOrderState.Shipped);

        (await Accept(seller, order)).Problem!.Code.ShouldBe("orders.cancellation_request_in_part");

        (await order.Status()).ShouldBe(OrderStatus.Shipped);
        (await order.Label())!.Status.ShouldBe(LabelStatus.Bought);
        (await seller.Level("CANDLE")).ShouldBe((17, 0));
        (await Requests(seller)).ShouldHaveSingleItem();
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Nobody_says_yes_before_the_shop_said_to_what(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        await order.Says(word => word with { CancelAsked = true });
        await seller.World.RunJobs(ReadCancellationRequest.JobKind);

        (await Accept(seller, order)).Problem!.Code.ShouldBe("orders.cancellation_request_unread");
        (await order.Status()).ShouldBe(OrderStatus.Ready);
        seller.Channel.Asked[order.Told.ExternalId] = new("Too many", null, [new("CANDLE", 2)]);
        seller.World.Clock.Advance(ReadCancellationRequest.AskAgainAfter);
        await seller.World.RunJobs(ReadCancellationRequest.JobKind);
        (await Accept(seller, order)).Problem.ShouldBeNull();

        (await order.Status()).ShouldBe(OrderStatus.Ready);
        (await seller.Level("CANDLE")).ShouldBe((20, 1));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_shop_does_not_show_for_long_is_asked_for_with_its_next_word()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await seller.Ready();
        await order.Says(word => word with { CancelAsked = true });
        seller.World.Clock.Advance(ReadCancellationRequest.Patience);
        await seller.World.RunJobs(ReadCancellationRequest.JobKind);
        seller.World.Clock.Advance(ReadCancellationRequest.AskAgainAfter);
        (await seller.World.RunJobs(ReadCancellationRequest.JobKind)).ShouldBe(0);

        await Asks(seller, order);

        (await Requests(seller)).ShouldHaveSingleItem().Request.Reason.ShouldBe("Changed my mind");
    }

    [Fact]
    public async Task A_request_that_is_withdrawn_or_carried_out_by_the_shop_is_closed()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var (first, second) = (await seller.Ready(), await seller.Ready());
        await Asks(seller, first);
        await Asks(seller, second);

        await first.Says(word => word with { CancelAsked = false });
        await second.Says(word => word with { State = ChannelOrderState.Cancelled, CancelAsked = false });

        (await Requests(seller)).ShouldBeEmpty();
        (await seller.Do<CancellationRequestList, IReadOnlyList<ListedCancellationRequest>>(
                list => list.Page(false, Ct)))
            .Select(own => own.Request.State)
            .ShouldBe([CancellationState.Withdrawn, CancellationState.Done], ignoreOrder: true);
        (await first.Story())[^1].ShouldBe(nameof(CancellationWithdrawn));
    }

    [Fact]
    public async Task What_the_shop_does_not_take_shows_on_the_order()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await seller.Ready();
        await Asks(seller, order);
        await Reject(seller, order, "no");
        seller.Channel.AnswerAnswer = _ => throw new ChannelFailure(ChannelFailureKind.Retry, "busy");
        await seller.World.RunJobs(AnswerAtChannel.JobKind);
        (await order.Trouble()).ShouldBe("orders.answer_waits");

        seller.Channel.AnswerAnswer = _ => new Problem("channels.answer_refused", ProblemKind.Conflict, "Too late.");
        seller.World.Clock.Advance(TimeSpan.FromMinutes(5));
        await seller.World.RunJobs(AnswerAtChannel.JobKind);

        (await order.Trouble()).ShouldBe("orders.answer_refused");
    }

    [Fact]
    public async Task Without_a_request_a_reason_or_once_scanned_it_is_refused()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var (quiet, gone) = (await seller.Ready(), await seller.Ready());
        await seller.Ship(gone);
        await seller.Bought();
        await Asks(seller, gone, ChannelOrderState.InTransit);

        (await Accept(seller, quiet)).Problem!.Code.ShouldBe("orders.nothing_asked");
        (await Reject(seller, quiet, " ")).Problem!.Code.ShouldBe("orders.reason_missing");
        (await Accept(seller, gone)).Problem!.Code.ShouldBe("orders.cannot_cancel");
        (await seller.Do<AnswerCancellationRequest, Result<Guid>>(
            answer => answer.Accept(Ids.New(TestClock.Start), Seller.Ana, Ct))).Problem!.Code
            .ShouldBe("orders.not_found");
        (await seller.Level("CANDLE")).ShouldBe((17, 3));
    }

    /// <summary>The buyer asks, for the whole order unless the test says what for, and that is read.</summary>
    private static async Task Asks(Seller seller, GivenOrder order, ChannelOrderState? state = null)
    {
        seller.Channel.Asked.TryAdd(order.Told.ExternalId, new("Changed my mind", null, []));
        await order.Says(word => word with { CancelAsked = true, State = state ?? word.State });
        await seller.World.RunJobs(ReadCancellationRequest.JobKind);
    }

    private static Task<IReadOnlyList<ListedCancellationRequest>> Requests(Seller seller) =>
        seller.Do<CancellationRequestList, IReadOnlyList<ListedCancellationRequest>>(list => list.Page(true, Ct));

    private static async Task<Result<Guid>> Accept(Seller seller, GivenOrder order)
    {
        var id = await order.Id();
        return await seller.Do<AnswerCancellationRequest, Result<Guid>>(answer => answer.Accept(id, Seller.Ana, Ct));
    }

    private static async Task<Result<Guid>> Reject(
        Seller seller, GivenOrder order, string reason, string? channelReason = null)
    {
        var id = await order.Id();
        return await seller.Do<AnswerCancellationRequest, Result<Guid>>(
            answer => answer.Reject(id, reason, channelReason, Seller.Ana, Ct));
    }
}
