using CreatorFlow.Channels.Statements;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using static CreatorFlow.Tests.Channels.Statements.SettledShop;

namespace CreatorFlow.Tests.Channels.Statements;

public sealed class StatementsAddUpTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_difference_that_is_shown_is_no_finding_and_one_that_is_not_is(string database)
    {
        await using var world = await ChannelWorld.On(database);
        await Connected(world);
        world.Vendor.Settled.Add(Statement("1", 300));
        world.Vendor.Lines["1"] = [Line("a", "577", 250)];
        await Pull(world);
        (await Findings(world)).ShouldBeEmpty();

        await world.World.Db(db => db.Set<StatementLine>()
            .ExecuteUpdateAsync(set => set.SetProperty(line => line.SettlementMinor, 200), Ct));

        (await Findings(world)).ShouldBe(
        [
            "statement 1: says 300 in 1 lines, has 200 in 1, shows a difference of 50",
            "line a: comes to 200, its parts to 250",
        ]);
    }

    [Fact]
    public async Task Lines_without_their_statement_are_a_finding()
    {
        await using var world = await ChannelWorld.On();
        await Connected(world);
        world.Vendor.Settled.Add(Statement("1", 250));
        world.Vendor.Lines["1"] = [Line("a", "577", 250)];
        await Pull(world);

        await world.World.Db(db => db.Set<ShopStatement>().ExecuteDeleteAsync(Ct));

        (await Findings(world)).Single().ShouldStartWith("lines without a statement: ");
    }

    private static Task<IReadOnlyList<string>> Findings(ChannelWorld world) =>
        world.World.Db(db => new StatementsAddUp().Findings(db, Ct));
}
