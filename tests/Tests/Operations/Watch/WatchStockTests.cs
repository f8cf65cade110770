using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Thresholds;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Operations.Watch;

public sealed class WatchStockTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_is_out_or_low_by_its_own_mark_is_one_alert_each_that_names_a_few(string database)
    {
        await using var world = await OrderWorld.On(database);
        await Marked(world, OrderWorld.Kettle, 10);

        foreach (var sku in (string[])["A", "B", "C", "D"])
        {
            await world.Stocked(sku, 0);
        }

        await world.Look();

        var none = await world.Of(AlertKind.StockOut);
        (none!.Count, none.Severity, none.Subject, none.Link)
            .ShouldBe((4, AlertSeverity.Warning, "A, B, C, …", "/stock?view=out"));
        var low = await world.Of(AlertKind.StockLow);
        (low!.Count, low.Severity, low.Subject).ShouldBe((1, AlertSeverity.Notice, OrderWorld.Kettle));

        await Marked(world, OrderWorld.Kettle, 2);
        await world.World.React("operations.look_after_facts");
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await world.RunJobs(CreatorFlow.Operations.Watch.LookForTrouble.JobKind);
        (await world.Of(AlertKind.StockLow)).ShouldBeNull();
    }

    private static async Task Marked(OrderWorld world, string sku, int lowAt) =>
        (await world.With<SetThresholds, Result<StockThresholdsSet>>(
            set => set.Run(sku, 0, lowAt, OrderWorld.Ana, Ct))).Ok.ShouldBeTrue();
}
