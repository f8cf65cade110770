using System.Diagnostics;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Web.Checks;
using CreatorFlow.Web.Hosting;

namespace CreatorFlow.Web.Bench;

/// <summary>The answer of the ingest benchmark.</summary>
internal sealed record IngestReport(
    string Database, int Orders, int Batch, int Imported, int Reserved, int Oversold, double Seconds,
    double OrdersPerSecond, long RssMb);

/// <summary>
/// Imports made-up orders through the product's own import operation: two lines an order, one of them on one hot SKU,
/// with history, facts, reservation and the fact log, a commit a batch as in production.
/// </summary>
internal sealed class BenchIngest(HostSettings settings, int orders, int batch, int seed)
{
    private const int Skus = 12_500;
    private const int Warmup = 2_000;
    private const string HotSku = "HOT-1";

    private readonly Random random = new(seed);

    public async Task<IngestReport> Run(CancellationToken ct)
    {
        await using var services = CreatorFlowHost.Services(settings);
        await CreatorFlowHost.Migrate(services, ct);
        var workspaceId = await BenchWorld.Workspace(services, ct);
        var shop = BenchWorld.Shop();
        await Stock(services, workspaceId, ct);
        await Import(services, workspaceId, shop, Make("W", Warmup), ct);
        var made = Make("B", orders);

        var clock = Stopwatch.StartNew();
        await Import(services, workspaceId, shop, made, ct);
        var seconds = clock.Elapsed.TotalSeconds;

        return await Report(services, workspaceId, seconds, ct);
    }

    private async Task Stock(IServiceProvider services, Guid workspaceId, CancellationToken ct)
    {
        // Not quite enough of the hot SKU, so that refusals are part of the work.
        var hot = (int)((orders + Warmup) * 0.99);
        var items = Enumerable.Range(0, Skus)
            .Select(i => new CatalogueItem(SkuOf(i), $"Product {i}", new(1_999, "USD"), 250, 1_000_000))
            .Prepend(new CatalogueItem(HotSku, "The hot one", new(1_499, "USD"), 250, hot));

        await BenchWorld.Stock(services, workspaceId, items, ct);
    }

    private List<ChannelOrder> Make(string prefix, int count)
    {
        var at = TimeProvider.System.GetUtcNow();
        return [.. Enumerable.Range(0, count).Select(i => Order($"{prefix}{i:D9}", at))];
    }

    private ChannelOrder Order(string number, DateTimeOffset at)
    {
        var price = new Money(1_499, "USD");
        return new ChannelOrder
        {
            ExternalId = number,
            State = ChannelOrderState.OnHold,
            PlacedAt = at,
            UpdatedAt = at,
            DispatchBy = at.AddDays(2),
            DeliverBy = at.AddDays(6),
            Total = price * 2,
            Shipping = Money.Zero("USD"),
            Tax = Money.Zero("USD"),
            Lines =
            [
                new("1", HotSku, "The hot one", 1, price),
                new("2", SkuOf(random.Next(Skus)), "A product", 1, price),
            ],
        };
    }

    private async Task Import(
        IServiceProvider services, Guid workspaceId, ConnectedShop shop, List<ChannelOrder> made, CancellationToken ct)
    {
        foreach (var chunk in made.Chunk(batch))
        {
            await BenchWorld.Import(services, workspaceId, shop, chunk, ct);
        }
    }

    private async Task<IngestReport> Report(
        IServiceProvider services, Guid workspaceId, double seconds, CancellationToken ct)
    {
        await using var scope = BenchWorld.In(services, workspaceId);
        var totals = await scope.ServiceProvider.GetRequiredService<IOrderTotals>().Count(ct);
        var checks = await new Verification(services).Run(ct);
        var oversold = checks.Where(own => own.Check != "nothing was given up").Sum(own => own.Findings.Count);

        return new(
            BenchWorld.NameOf(settings.Database),
            orders, batch, totals.Orders - Warmup, totals.Of(OrderStatus.OnHold), oversold,
            Math.Round(seconds, 2), Math.Round(orders / seconds, 0), BenchWorld.RssMb);
    }

    private static string SkuOf(int i) => $"SKU-{i:D5}";
}
