using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Attribution;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Orders.Attribution;

/// <summary>Orders that creators brought, as the shop tells them.</summary>
internal static class Brought
{
    public const string Reaction = "orders.match_brought_orders";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The shop tells of these orders, and each finds its own here.</summary>
    public static async Task Brings(this OrderWorld world, params string[] numbers)
    {
        foreach (var number in numbers)
        {
            world.Affiliates.Told.TryAdd(number, [GivenAffiliates.Share()]);
        }

        await Tell(world, ScriptedShops.Kettles.Id, numbers);
        await world.World.React(Reaction);
    }

    public static async Task Tell(OrderWorld world, Guid shopId, params string[] numbers)
    {
        await using var scope = world.World.Scope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await using var work = await db.Begin(Ct);
        db.Tell(new AffiliateOrdersRead("Kettle Shop", numbers), shopId, Actor.Channel("Kettle Shop"));
        await work.Commit(Ct);
    }

    public static Task<List<BroughtOrder>> Rows(OrderWorld world) => world.World.Db(
        db => db.Set<BroughtOrder>().AsNoTracking().OrderBy(row => row.Number).ToListAsync(Ct));
}
