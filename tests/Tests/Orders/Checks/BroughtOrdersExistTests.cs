using CreatorFlow.Orders.Checks;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders.Attribution;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Orders.Checks;

public sealed class BroughtOrdersExistTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task One_given_to_an_order_that_is_not_it_is_found_and_one_that_waits_is_not(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.Imported(OrderWorld.Told("577"));
        await world.Brings("577", "999");
        (await Findings(world)).ShouldBeEmpty();

        await world.World.Db(db => db.Set<Order>()
            .ExecuteUpdateAsync(set => set.SetProperty(order => order.Number, "5770"), Ct));

        (await Findings(world)).ShouldBe(["order 577 of a creator: given to an order that is not it"]);
    }

    private static Task<IReadOnlyList<string>> Findings(OrderWorld world) =>
        world.World.Db(db => new BroughtOrdersExist().Findings(db, Ct));
}
