using CreatorFlow.Automation.Contracts;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Live;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Tests.Given;
using CreatorFlow.Web.Live;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Web.Live;

/// <summary>The folded numbers of every channel but the home page's, over a whole node that runs no loops.</summary>
public sealed class LiveValuesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_orders_are_counted_by_where_they_stand()
    {
        await using var seller = await Seller.On("sqlite", ("MUG", 5));
        await seller.Order(("MUG", 1)).Imported();
        await seller.Order(("MUG", 1)).Imported().Released();
        await seller.Order(("MUG", 99)).Imported().Released();

        (await Compute<OpenOrdersNow>(seller)).ShouldBe(new(1, 1, 0, 1, 0, 0, 0));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_last_hour_is_held_against_the_one_before(string database)
    {
        await using var seller = await Seller.On(database, ("MUG", 50), ("PLATE", 50));
        var now = seller.World.Clock.GetUtcNow();
        await Placed(now.AddMinutes(-90), "MUG", 9);
        await Placed(now.AddMinutes(-20), "MUG", 2);
        await Placed(now.AddMinutes(-10), "PLATE", 3);

        (await Compute<InsightsNow>(seller)).ShouldBe(new(2, 1, 100, 2 * 2_599, "USD", "PLATE", 3));

        Task Placed(DateTimeOffset at, string sku, int units) =>
            seller.Import(seller.Told((sku, units)) with { PlacedAt = at });
    }

    [Fact]
    public async Task Without_sales_there_is_nothing_to_compare()
    {
        await using var seller = await Seller.On("sqlite");

        (await Compute<InsightsNow>(seller)).ShouldBe(new(0, 0, null, 0, null, null, 0));
    }

    [Fact]
    public async Task Stock_carrier_and_automation_show_how_they_stand()
    {
        await using var seller = await Seller.On("sqlite", ("MUG", 3), ("PLATE", 0));
        await seller.Order(("MUG", 1)).Imported().Released().Labelled();

        (await Compute<StockNow>(seller)).ShouldBe(new(2, 1, 1));
        (await Compute<CarrierNow>(seller)).ShouldBe(new("pigeon", true, null, 0, 1));
        (await Compute<AutomationNow>(seller)).ShouldBe(new(false, 0, 0, 0));
    }

    [Fact]
    public async Task Queues_and_grades_are_those_of_the_workspace()
    {
        await using var node = await LiveNode.On();
        var own = await node.Workspace("Ana's mugs");

        var metrics = await node.Compute<HealthMetrics>(own);
        (metrics.JobsDead, metrics.FactsDead, metrics.Lines).ShouldBe((0, 0, 0));
        metrics.MemoryMb.ShouldBeGreaterThan(0);
        (await node.Compute<HealthGrades>(own)).ShouldBe(new("ok", "ok", "ok", "ok", "ok"));
        (await node.Compute<AdminNow>(own)).PeopleHere.ShouldBe(0);
        (await node.Compute<PlatformNow>(own)).ShouldBe(new(0, 0, 0, 0, 0, 0, 0, null, null));
        (await node.Compute<PerformanceNow>(own)).Pages.ShouldBeEmpty();
    }

    private static async Task<T> Compute<T>(Seller seller)
    {
        await using var scope = seller.World.Scope();
        return (T)await scope.ServiceProvider.GetServices<ILiveValues>().Single(own => own.Payload == typeof(T))
            .Compute(Ct);
    }
}
