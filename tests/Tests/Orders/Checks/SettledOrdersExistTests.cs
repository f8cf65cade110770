using CreatorFlow.Orders.Checks;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders.Settlements;
using Microsoft.EntityFrameworkCore;
using static CreatorFlow.Tests.Orders.Settlements.Settled;

namespace CreatorFlow.Tests.Orders.Checks;

public sealed class SettledOrdersExistTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_line_given_to_an_order_that_is_not_the_one_it_names_is_found(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.Imported(OrderWorld.Told("577"));
        await world.Read("s1", ("577", Sale(3010)), ("578", Sale(1)), (null, Sale(2)));
        (await Findings(world)).ShouldBeEmpty();

        await world.World.Db(db => db.Set<Order>()
            .ExecuteUpdateAsync(set => set.SetProperty(order => order.Number, "5770"), Ct));

        (await Findings(world)).ShouldBe(["line s1-1: given to an order that is not 577"]);
    }

    private static Task<IReadOnlyList<string>> Findings(OrderWorld world) =>
        world.World.Db(db => new SettledOrdersExist().Findings(db, Ct));
}
