using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Settlements;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Orders.Settlements;

/// <summary>Statements that are read, and whose their lines are.</summary>
internal static class Settled
{
    public const string Reaction = "orders.match_settlements";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static (MoneyKind Kind, long Minor)[] Sale(long minor) => [(MoneyKind.Sales, minor)];

    /// <summary>A statement of these lines is read, and each line finds its order.</summary>
    public static async Task<StatementView> Read(
        this OrderWorld world, string number, params (string? Order, (MoneyKind Kind, long Minor)[] Parts)[] lines)
    {
        var view = await Read(world.World, world.Statements, number, lines);
        await world.World.React(Reaction);
        return view;
    }

    /// <summary>The same without the orders.</summary>
    public static async Task<StatementView> Read(
        World world, GivenStatements statements, string number,
        params (string? Order, (MoneyKind Kind, long Minor)[] Parts)[] lines)
    {
        var view = statements.Add(number, TestClock.Start.AddHours(statements.Told.Count), lines);
        await using var scope = world.Scope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await using var work = await db.Begin(Ct);
        db.Tell(statements.Fact(view), view.Id, Actor.Channel("Kettle Shop"));
        await work.Commit(Ct);
        return view;
    }

    public static Task<List<SettledLine>> Lines(OrderWorld world) => world.World.Db(
        db => db.Set<SettledLine>().AsNoTracking()
            .OrderBy(line => line.SettledAt).ThenBy(line => line.Line).ToListAsync(Ct));
}
