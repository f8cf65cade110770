using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform.Checks;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Platform.Checks;

public class BacklogTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_is_still_to_be_done_is_counted(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        seller.Channel.ConfirmAnswer = _ => new Problem("channels.shipment_refused", ProblemKind.Conflict, "No.");
        await seller.Order(("CANDLE", 1)).Imported().Released().Confirmed();
        seller.Channel.ConfirmAnswer = null;
        await seller.Order(("CANDLE", 1)).Imported().Released().Shipped();

        var before = await seller.Do<Backlog, BacklogCounts>(backlog => backlog.Count(Ct));
        before.JobsByKind[ConfirmToChannel.JobKind].ShouldBe(1);
        (before.DeadJobs, before.DeadFacts, before.Unread).ShouldBe((1, 0, 0));
        before.Unreacted.ShouldBe((await seller.Facts()).Count);

        await ReactToAll(seller);
        await seller.World.RunJobs(ConfirmToChannel.JobKind);
        var facts = (await seller.Facts()).Count;
        await ReactToAll(seller);

        var after = await seller.Do<Backlog, BacklogCounts>(backlog => backlog.Count(Ct));
        after.JobsByKind.ContainsKey(ConfirmToChannel.JobKind).ShouldBeFalse();
        (after.Unreacted, (await seller.Facts()).Count).ShouldBe((0L, facts));
    }

    private static async Task ReactToAll(Seller seller)
    {
        await using var scope = seller.World.Services.CreateAsyncScope();

        foreach (var reaction in scope.ServiceProvider.GetServices<IReaction>())
        {
            await seller.World.React(reaction.Name);
        }
    }
}
