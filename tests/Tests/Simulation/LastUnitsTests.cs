using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Simulation;

/// <summary>
/// Sixty-four buyers want more than there is, sixteen at any moment, through the import, each order in a commit of its
/// own.
/// </summary>
public class LastUnitsTests
{
    private const int Buyers = 64;
    private const int Units = 40;

    /// <summary>As many as a world has connections for, with some left.</summary>
    private const int AtOnce = 16;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Buyers_of_one_product_get_exactly_what_there_is(string database)
    {
        await using var seller = await Seller.On(database, ("LAST", Units));

        await Race(seller, [seller.World], _ => "LAST");

        (await Totals(seller)).ShouldBe((Units, Buyers - Units));
        (await seller.Level("LAST")).ShouldBe((Units, Units));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Fact]
    public async Task On_two_nodes_they_get_no_more()
    {
        await using var seller = await Seller.On("postgres", ("LAST", Units));
        await using var other = seller.World.AnotherNode();

        await Race(seller, [seller.World, other], _ => "LAST");

        (await Totals(seller)).ShouldBe((Units, Buyers - Units));
        (await seller.Level("LAST")).ShouldBe((Units, Units));
        (await seller.Findings()).ShouldBeEmpty();
    }

    private static Task Race(Seller seller, IReadOnlyList<World> nodes, Func<int, string> skuOf)
    {
        var told = Enumerable.Range(0, Buyers).Select(buyer => seller.Told((skuOf(buyer), 1))).ToList();
        return Parallel.ForEachAsync(
            Enumerable.Range(0, Buyers),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Ct },
            async (buyer, ct) =>
            {
                await using var scope = nodes[buyer % nodes.Count].Scope(seller.World.WorkspaceId);
                await using var work = await scope.ServiceProvider.GetRequiredService<AppDb>().Begin(ct);
                await scope.ServiceProvider.GetRequiredService<IImportOrders>().Run(
                    seller.Shop, [told[buyer]], new Dictionary<string, DateTimeOffset>(), ct);
                await work.Commit(ct);
            });
    }

    /// <summary>Orders with their units, and those that wait.</summary>
    private static async Task<(int Sold, int Waiting)> Totals(Seller seller)
    {
        var totals = await seller.Do<IOrderTotals, OrderTotals>(orders => orders.Count(Ct));
        return (totals.Of(OrderStatus.OnHold), totals.Of(OrderStatus.NoStock));
    }
}
