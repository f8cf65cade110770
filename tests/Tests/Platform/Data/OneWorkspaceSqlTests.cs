using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using CreatorFlow.Tests.Orders;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Platform.Data;

public sealed class OneWorkspaceSqlTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_query_of_one_workspace_uses_the_indexes_that_begin_with_it()
    {
        await using var world = await OrderWorld.On();
        var sql = await world.World.Db(db => Task.FromResult(
            db.Set<Order>().OrderByDescending(order => order.PlacedAt).Select(order => order.Number).ToQueryString()));

        sql.ShouldContain(" OR ");
        OneWorkspaceSql.Plain(sql).ShouldNotContain(" OR ");
    }

    [Fact]
    public async Task Across_workspaces_everything_is_seen_and_in_one_only_its_own()
    {
        await using var world = await OrderWorld.On();
        await world.Imported(OrderWorld.Told());

        (await Count(world, across: false)).ShouldBe(0);
        (await Count(world, across: true)).ShouldBe(1);
    }

    private static async Task<int> Count(OrderWorld world, bool across) => await world.World.Db(
        async db =>
        {
            if (across)
            {
                db.Scope.AcrossWorkspaces();
            }

            return await db.Set<Order>().CountAsync(Ct);
        },
        CreatorFlow.Platform.Ids.New(Given.TestClock.Start));
}
