using CreatorFlow.Channels;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Returns;
using CreatorFlow.Orders.Returns.AtChannel;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders.Parcels;

namespace CreatorFlow.Tests.Orders.Returns.AtChannel;

public sealed class AnswerReturnAtChannelTests
{
    private static readonly ReturnWish Yes = new(ReturnDecision.Approve);

    [Theory, ClassData(typeof(Databases))]
    public async Task The_channel_has_the_answer_and_the_return_stands_where_it_says(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await MoveReturnTests.Gone(seller);
        var id = await Asked(seller, order);
        seller.Returns.AnswerAnswer = (told, _) =>
            new ReturnAnswered(false, told.Later(ChannelReturnState.ToSend));

        await seller.Answer(id, Yes);
        (await seller.Return()).AtChannel!.IsUntold.ShouldBeTrue();
        await seller.TellAnswers();

        var shown = await seller.Return();
        (shown.Return.State, shown.Return.AnswerBy).ShouldBe((ReturnState.Approved, null));
        (shown.AtChannel!.IsUntold, shown.AtChannel.DecidedBy).ShouldBe((false, "Ana"));
        (await order.Story())[^3..].ShouldBe(
            [nameof(ReturnAnswerGiven), nameof(ReturnAnswerTold), nameof(ReturnApproved)]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_answer_that_was_lost_is_given_again_under_the_same_key(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await MoveReturnTests.Gone(seller);
        var id = await Asked(seller, order);
        await seller.Answer(id, Yes);

        seller.Returns.Failure = new(ChannelFailureKind.Retry, "The answer was lost.");
        await seller.TellAnswers();
        (await seller.Return()).AtChannel!.IsUntold.ShouldBeTrue();
        seller.Returns.Failure = null;
        seller.Returns.AnswerAnswer = (told, _) =>
            new ReturnAnswered(true, told.Later(ChannelReturnState.ToSend));
        seller.World.Clock.Advance(TimeSpan.FromHours(1));
        await seller.TellAnswers();

        seller.Returns.Answers.Count.ShouldBe(2);
        seller.Returns.Answers.Select(told => told.Answer.Key).Distinct().Count().ShouldBe(1);
        (await seller.Return()).Return.State.ShouldBe(ReturnState.Approved);
        (await order.Story()).Count(kind => kind == nameof(ReturnAnswerTold)).ShouldBe(1);
        (await seller.TellAnswers()).ShouldBe(0);
    }

    [Fact]
    public async Task A_refusal_is_told_and_somebody_may_answer_anew()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await MoveReturnTests.Gone(seller);
        var id = await Asked(seller, order);
        seller.Returns.AnswerAnswer = (_, _) => ChannelsProblems.ReturnAnswerRefused("4035", "The reason is unknown.");

        await seller.Answer(id, new(ReturnDecision.Reject) { Reason = "nonsense" });
        await seller.TellAnswers();

        var shown = await seller.Return();
        shown.AtChannel!.Refusal.ShouldNotBeNull().ShouldContain("The reason is unknown.");
        shown.Return.State.ShouldBe(ReturnState.Requested);
        (await order.Story())[^1].ShouldBe(nameof(ReturnAnswerRefused));
        seller.Returns.AnswerAnswer = null;
        (await seller.Answer(id, Yes)).Ok.ShouldBeTrue();
        await seller.TellAnswers();
        seller.Returns.Answers.Select(told => told.Answer.Key).Distinct().Count().ShouldBe(2);
        (await seller.Return()).AtChannel!.Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task An_answer_for_a_shop_that_was_disconnected_is_refused()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var id = await Asked(seller, await MoveReturnTests.Gone(seller));
        await seller.Answer(id, Yes);
        seller.Channel.Disconnect(seller.Shop.Id);

        await seller.TellAnswers();

        (await seller.Return()).AtChannel!.Refusal.ShouldNotBeNull();
        seller.Returns.Answers.ShouldBeEmpty();
    }

    private static async Task<Guid> Asked(Seller seller, GivenOrder order)
    {
        await seller.Says(ChannelReturnWalk.Told(order));
        return (await seller.Return()).Return.Id;
    }
}
