using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Orders.Returns;
using CreatorFlow.Orders.Returns.AtChannel;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders.Parcels;

namespace CreatorFlow.Tests.Orders.Returns.AtChannel;

public sealed class AnswerReturnTests
{
    private static readonly ReturnWish Yes = new(ReturnDecision.Approve);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Two_who_answer_one_return_at_once_give_one_answer(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await MoveReturnTests.Gone(seller);
        var id = await Asked(seller, order);
        var no = new ReturnWish(ReturnDecision.Reject) { Reason = "r1" };

        var answers = await ParcelWalk.AtOnce(() => seller.Answer(id, Yes), () => seller.Answer(id, no));
        await seller.TellAnswers();

        answers.Count(answer => answer.Ok).ShouldBe(1);
        answers.Single(answer => !answer.Ok).Problem!.Code.ShouldBe("orders.return_answer_under_way");
        seller.Returns.Answers.ShouldHaveSingleItem().Answer.Decision
            .ShouldBe(answers[0].Ok ? ReturnDecision.Approve : ReturnDecision.Reject);
        (await order.Story()).ShouldContain(nameof(ReturnAnswerGiven));
    }

    [Fact]
    public async Task A_refusal_gives_the_channels_reason_and_what_the_buyer_is_told()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var id = await Asked(seller, await MoveReturnTests.Gone(seller));

        (await seller.Answer(id, new(ReturnDecision.Reject))).Problem!.Code.ShouldBe("orders.reason_missing");
        (await seller.Answer(id, new(ReturnDecision.Reject) { Reason = "r1", Comment = new('x', 201) })).Problem!.Code
            .ShouldBe("orders.return_comment");
        (await seller.Answer(id, new(ReturnDecision.Reject) { Reason = " r1 ", Comment = " It fits. " })).Ok
            .ShouldBeTrue();
        await seller.TellAnswers();

        var told = seller.Returns.Answers.ShouldHaveSingleItem().Answer;
        (told.Reason, told.Comment, told.OfParcel).ShouldBe(("r1", "It fits.", false));
    }

    [Fact]
    public async Task An_offer_is_above_nothing_and_below_the_whole()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var id = await Asked(seller, await MoveReturnTests.Gone(seller));

        foreach (var wrong in new[] { null, "much", "0", "21.00", "-1" })
        {
            var refused = (await seller.Answer(id, new(ReturnDecision.Offer) { Offer = wrong })).Problem!;
            (refused.Code, refused.Facts["most"]).ShouldBe(("orders.return_offer", "21.00"));
        }

        (await seller.Answer(id, new(ReturnDecision.Offer) { Offer = "7.50" })).Ok.ShouldBeTrue();
        await seller.TellAnswers();
        seller.Returns.Answers.ShouldHaveSingleItem().Answer.Offer.ShouldBe(new Money(750, "USD"));
    }

    [Fact]
    public async Task What_does_not_fit_where_it_stands_is_refused_and_leaves_nothing_behind()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await MoveReturnTests.Gone(seller);
        var told = ChannelReturnWalk.Told(order);
        var byHand = (await MoveReturnTests.Open(seller, order, new Units("SOAP", 1))).Value;
        await seller.Says(told);
        var id = (await seller.Do<ReturnList, IReadOnlyList<ListedReturn>>(list => list.Page(true, Ct)))
            .Single(shown => shown.AtChannel is not null).Return.Id;

        (await seller.Answer(id, new(ReturnDecision.RefundInstead))).Problem!.Code.ShouldBe("orders.return_decision");
        (await seller.Answer(id, new((ReturnDecision)7))).Problem!.Code.ShouldBe("orders.return_decision");
        (await seller.Answer(byHand, Yes)).Problem!.Code.ShouldBe("orders.return_by_hand");
        (await seller.Answer(Ids.New(TestClock.Start), Yes)).Problem!.Code.ShouldBe("orders.return_not_found");
        (await seller.Do<MoveReturn, Result<Guid>>(move => move.Approve(id, Seller.Ana, Ct))).Problem!.Code
            .ShouldBe("orders.return_of_channel");
        await seller.Says(told.Later(ChannelReturnState.ToSend));
        (await seller.Answer(id, Yes)).Problem!.Code.ShouldBe("orders.return_no_answer");
        await seller.Says(told.Arrived());
        (await seller.Answer(id, Yes with { BuyerKeeps = true })).Problem!.Code.ShouldBe("orders.return_decision");
        (await seller.Answer(id, new(ReturnDecision.Offer) { Offer = "1.00" })).Problem!.Code
            .ShouldBe("orders.return_decision");

        (await seller.TellAnswers()).ShouldBe(0);
        (await order.Story()).ShouldNotContain(nameof(ReturnAnswerGiven));
    }

    [Fact]
    public async Task An_answer_to_what_came_back_says_so()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await MoveReturnTests.Gone(seller);
        await seller.Says(ChannelReturnWalk.Told(order).Arrived());

        (await seller.Answer((await seller.Return()).Return.Id, Yes)).Ok.ShouldBeTrue();
        await seller.TellAnswers();

        seller.Returns.Answers.ShouldHaveSingleItem().Answer.OfParcel.ShouldBeTrue();
    }

    [Fact]
    public async Task A_person_of_another_workspace_finds_no_return_to_answer()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var id = await Asked(seller, await MoveReturnTests.Gone(seller));

        (await seller.Do<AnswerReturn, Result<Guid>>(
            answer => answer.Run(id, Yes, Seller.Ana, Ct), Ids.New(TestClock.Start))).Problem!.Code
            .ShouldBe("orders.return_not_found");
    }

    private static async Task<Guid> Asked(Seller seller, GivenOrder order)
    {
        await seller.Says(ChannelReturnWalk.Told(order));
        return (await seller.Return()).Return.Id;
    }
}
