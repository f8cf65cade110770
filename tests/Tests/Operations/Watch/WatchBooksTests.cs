using CreatorFlow.Inventory.Levels;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Operations.Watch;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Operations.Watch;

public sealed class WatchBooksTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Books_that_do_not_add_up_are_critical_and_name_the_product(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.Look(LookForTrouble.EveryHour);
        (await world.All()).ShouldBeEmpty();
        await world.World.Db(db => db.Set<StockLevel>().Where(level => level.Sku == OrderWorld.Kettle)
            .ExecuteUpdateAsync(set => set.SetProperty(level => level.OnHand, level => level.OnHand + 1), Ct));

        world.Clock.Advance(TimeSpan.FromHours(1));
        await world.Look(LookForTrouble.EveryHour);

        var alert = await world.Only();
        (alert.Kind, alert.Severity, alert.Count).ShouldBe((AlertKind.StockBooksWrong, AlertSeverity.Critical, 1));
        alert.Detail!.ShouldStartWith($"{OrderWorld.Kettle} at ");
        alert.Detail.ShouldEndWith("on hand 11, ledger 10");
    }
}
