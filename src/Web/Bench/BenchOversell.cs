using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Web.Checks;
using CreatorFlow.Web.Drills;
using CreatorFlow.Web.Hosting;

namespace CreatorFlow.Web.Bench;

/// <summary>The answer of the oversell benchmark.</summary>
/// <param name="Sold">Units kept for orders or gone with them.</param>
/// <param name="Refused">Orders that nobody took: none, since an order of a channel is never turned away.</param>
/// <param name="Waiting">Orders that wait for stock.</param>
/// <param name="Bundles">Orders that got a bundle, of two units each; 0 without bundles.</param>
/// <param name="Findings">What does not agree: levels, ledger, reservations, histories.</param>
internal sealed record OversellReport(
    string Database, string Path, int Nodes, int Units, int Buyers, int Orders, int Sold, int Refused, int Waiting,
    int Bundles, int Findings, double Seconds)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public bool AddsUp =>
        Sold == Units && Refused + Waiting == Orders - (Units - Bundles) && Findings == 0;
}

/// <summary>
/// More buyers than units, all at once, a commit for each order: of one unit, or, every third with bundles, of a bundle
/// of two.
/// </summary>
internal sealed class BenchOversell(HostSettings settings, int units, int buyers, int nodes, bool bundles)
{
    private const string Sku = "LAST-ONES";
    private const string Pair = "LAST-PAIR";
    private const int UnitsOfPair = 2;
    private const int OrdersOfPair = 3;

    // As many single units are wanted as there are: whatever the pairs get, the last unit finds its buyer.
    private int Orders => units + (units / 2);

    /// <summary>Through the product's own import, on each node its share of the buyers.</summary>
    public async Task<OversellReport> Import(CancellationToken ct)
    {
        var programs = Enumerable.Range(0, nodes).Select(_ => CreatorFlowHost.Services(settings)).ToList();

        try
        {
            await CreatorFlowHost.Migrate(programs[0], ct);
            var workspaceId = await BenchWorld.Workspace(programs[0], ct);
            await BenchWorld.Stock(
                programs[0], workspaceId, [new CatalogueItem(Sku, "The last ones", new(1_499, "USD"), 250, units)], ct);
            await MakePair(programs[0], workspaceId, ct);
            var shop = BenchWorld.Shop();
            var wanted = new ConcurrentQueue<int>(Enumerable.Range(0, Orders));

            var clock = Stopwatch.StartNew();
            await Task.WhenAll(Enumerable.Range(0, buyers).Select(
                buyer => Buy(programs[buyer % nodes], workspaceId, shop, wanted, ct)));
            var seconds = clock.Elapsed.TotalSeconds;

            await using var scope = BenchWorld.In(programs[0], workspaceId);
            var totals = await scope.ServiceProvider.GetRequiredService<IOrderTotals>().Count(ct);
            var left = (await scope.ServiceProvider.GetRequiredService<ICatalogue>().Available([Sku], ct))[Sku];
            var findings = (await new Verification(programs[0]).Run(ct)).Sum(own => own.Findings.Count);
            return Report("import", totals, units - left, findings, seconds);
        }
        finally
        {
            foreach (var program in programs)
            {
                await program.DisposeAsync();
            }
        }
    }

    /// <summary>
    /// Over HTTP: buyers order at the simulated channel, its webhooks reach the nodes through a balancer, and the nodes
    /// fetch and import the orders.
    /// </summary>
    public async Task<OversellReport> Http(CancellationToken ct)
    {
        var folder = settings.DataFolder;
        await using var world = await DrillWorld.Start(
            new(folder, folder, settings.Database, Rate: 0, Seed: 7), TextWriter.Null, ct);
        await world.Begin(nodes, ct);
        await world.List(Sku, units, ct);
        var wanted = new ConcurrentQueue<int>(Enumerable.Range(0, Orders));

        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, buyers).Select(async _ =>
        {
            while (wanted.TryDequeue(out var unused))
            {
                await world.Order(Sku, ct);
            }
        }));
        var drained = await world.Drain(ct);
        var seconds = clock.Elapsed.TotalSeconds;

        var found = await world.Findings(ct);
        var undone = drained ? 0 : 1;
        var totals = await world.Totals(ct);
        var sold = totals.Orders - totals.Of(OrderStatus.NoStock);
        return Report("http", totals, sold, found.Texts.Count + undone, seconds);
    }

    private async Task MakePair(IServiceProvider program, Guid workspaceId, CancellationToken ct)
    {
        if (!bundles)
        {
            return;
        }

        await BenchWorld.Stock(
            program, workspaceId, [new CatalogueItem(Pair, "The last pair", new(2_799, "USD"), 500, 0)], ct);
        await using var scope = BenchWorld.In(program, workspaceId);
        var made = await scope.ServiceProvider.GetRequiredService<ISetBundle>()
            .Run(Pair, [new(Sku, UnitsOfPair)], Actor.System, ct);

        if (made.Refused(out var problem, out _))
        {
            throw new InvalidOperationException(problem.Detail);
        }
    }

    private async Task Buy(
        IServiceProvider program, Guid workspaceId, ConnectedShop shop, ConcurrentQueue<int> wanted,
        CancellationToken ct)
    {
        while (wanted.TryDequeue(out var number))
        {
            await BenchWorld.Import(program, workspaceId, shop, [Told(number)], ct);
        }
    }

    private ChannelOrder Told(int number)
    {
        var sku = bundles && number % OrdersOfPair == OrdersOfPair - 1 ? Pair : Sku;
        return BenchOrder.Of($"L{number:D9}", sku, "The last ones", TimeProvider.System.GetUtcNow());
    }

    /// <param name="sold">In units of the component, read from its level where there are bundles.</param>
    private OversellReport Report(string path, OrderTotals totals, int sold, int findings, double seconds)
    {
        var waiting = totals.Of(OrderStatus.NoStock);
        return new(
            BenchWorld.NameOf(settings.Database), path, nodes, units, buyers, Orders, sold, Orders - totals.Orders,
            waiting, bundles ? sold - (totals.Orders - waiting) : 0, findings, Math.Round(seconds, 2));
    }
}
