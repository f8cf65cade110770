using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Returns;
using CreatorFlow.Orders.Returns.AtChannel;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Returns.AtChannel;

/// <summary>What tests of returns at a channel do, by the real operations.</summary>
internal static class ChannelReturnWalk
{
    public static readonly DateTimeOffset Asked = TestClock.Start.AddHours(-1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A buyer wants two candles back; an answer is wanted within 28 hours.</summary>
    public static ChannelReturn Told(GivenOrder order, string id = "4035", ReturnKind kind = ReturnKind.Return) => new()
    {
        Id = id,
        OrderId = order.Told.ExternalId,
        Kind = kind,
        State = ChannelReturnState.Asked,
        AskedAt = Asked,
        UpdatedAt = Asked,
        Reason = "Does not fit",
        WantsAnswer = true,
        AnswerBy = TestClock.Start.AddHours(28),
        Units = [new("CANDLE", 2)],
        Refund = new(2_100, "USD"),
    };

    /// <summary>The same later, where the channel has it then and waits for nobody here.</summary>
    public static ChannelReturn Later(this ChannelReturn told, ChannelReturnState state, int minutes = 1) => told with
    {
        State = state,
        UpdatedAt = told.UpdatedAt.AddMinutes(minutes),
        WantsAnswer = false,
        AnswerBy = null,
    };

    /// <summary>The parcel is here, and the channel wants to know.</summary>
    public static ChannelReturn Arrived(this ChannelReturn told) => told.Later(ChannelReturnState.Sent, 5) with
    {
        WantsAnswer = true,
        AnswerBy = TestClock.Start.AddHours(72),
        TrackingNumber = "1Z0RET",
        Carrier = "UPS",
    };

    /// <summary>The channel says it, a hint comes, and it is read.</summary>
    public static async Task Says(this Seller seller, ChannelReturn told)
    {
        seller.Returns.Hold(told);
        await seller.HintAt(told);
        await seller.World.RunJobs(InboxJob.KindOf(ReturnHint.Topic));
    }

    public static Task<int> HintAt(this Seller seller, ChannelReturn told) => seller.InWork<IInbox, int>(async inbox =>
    {
        var key = $"{told.Id}:{told.UpdatedAt:O}:{told.State}";
        await inbox.Add(
            [
                new(
                    seller.World.WorkspaceId, ReturnHint.Topic, $"{seller.Shop.Id:N}", key,
                    new ReturnHint(told.Id).ToJson(), seller.World.Clock.GetUtcNow()),
            ],
            Ct);
        return 0;
    });

    /// <summary>The one return there is, open or over.</summary>
    public static async Task<ListedReturn> Return(this Seller seller)
    {
        var all = await seller.Do<ReturnList, List<ListedReturn>>(async list =>
            [.. await list.Page(true, Ct), .. await list.Page(false, Ct)]);
        return all.ShouldHaveSingleItem();
    }

    public static Task<Result<Guid>> Answer(this Seller seller, Guid id, ReturnWish wish) =>
        seller.Do<AnswerReturn, Result<Guid>>(answer => answer.Run(id, wish, Seller.Ana, Ct));

    public static Task<int> TellAnswers(this Seller seller) => seller.World.RunJobs(AnswerReturnAtChannel.JobKind);
}
