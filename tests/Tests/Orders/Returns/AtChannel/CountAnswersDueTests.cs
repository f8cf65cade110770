using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Cancel;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Returns.AtChannel;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders.Parcels;

namespace CreatorFlow.Tests.Orders.Returns.AtChannel;

public sealed class CountAnswersDueTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromHours(12);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_waits_counts_from_near_its_end_until_it_is_answered(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        await seller.Says(ChannelReturnWalk.Told(await MoveReturnTests.Gone(seller)));
        (await Due(seller)).ShouldBeEmpty();

        seller.World.Clock.Advance(TimeSpan.FromHours(20));
        (await Due(seller)).ShouldHaveSingleItem()
            .ShouldBe(new AnswersDue(seller.Shop.Id, 1, 0, TestClock.Start.AddHours(28), null));

        await seller.Answer((await seller.Return()).Return.Id, new(ReturnDecision.Approve));
        (await Due(seller)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_buyer_who_asks_to_cancel_counts_too(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        seller.Channel.Asked[order.Told.ExternalId] = new("Changed my mind", TestClock.Start.AddHours(3), []);
        await order.Says(word => word with { CancelAsked = true });
        await seller.World.RunJobs(ReadCancellationRequest.JobKind);

        (await Due(seller)).ShouldHaveSingleItem()
            .ShouldBe(new AnswersDue(seller.Shop.Id, 0, 1, null, TestClock.Start.AddHours(3)));
    }

    private static Task<IReadOnlyList<AnswersDue>> Due(Seller seller) =>
        seller.Do<IAnswerClocks, IReadOnlyList<AnswersDue>>(clocks => clocks.Due(Soon, Ct));
}
