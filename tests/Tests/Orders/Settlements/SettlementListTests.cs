using CreatorFlow.Orders.Settlements;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using static CreatorFlow.Tests.Orders.Settlements.Settled;

namespace CreatorFlow.Tests.Orders.Settlements;

public sealed class SettlementListTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Only_lines_of_no_order_are_read_to_be_counted(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.Imported(OrderWorld.Told("577"));
        await world.Read("s1", ("577", Sale(1)), ("577", Sale(2)), ("999", Sale(3)), (null, Sale(4)), (null, Sale(5)));

        var sql = await world.World.Db(db => Task.FromResult(SettlementList.Unmatched(db).ToQueryString()));
        var counts = await world.With<SettlementList, MatchCounts>(list => list.Counts(Ct));

        sql.ShouldContain("IN ('NoOrder', 'UnknownOrder')");
        counts.ShouldBe(new MatchCounts(2, 1));
    }
}
