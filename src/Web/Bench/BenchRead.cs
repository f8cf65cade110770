using System.Diagnostics;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Web.Hosting;

namespace CreatorFlow.Web.Bench;

/// <summary>The answer of the read benchmark; all times over HTTP, in milliseconds.</summary>
internal sealed record ReadReport(
    string Database, int Orders, int Skus, double OrderByIdMsP50, double OrderByIdMsP99, double ListMsP50,
    double ListMsP95, double SearchMsP50, double SearchMsP95, string SearchSlowest, double SummaryMsP50,
    double SummaryMsP95, double SeedSeconds, long RssMb);

/// <summary>
/// A seller of long standing: a million orders of which a few percent are open, thousands of SKUs. Pages and calls are
/// asked of a whole node over HTTP, one after another.
/// </summary>
internal sealed class BenchRead(HostSettings settings, int orders, int skus, int seed)
{
    private const int PerCommit = 1_000;
    private const int SingleReads = 500;
    private const int ListReads = 120;
    private const int Searches = 60;
    private const int SummaryReads = 60;
    private const int WarmReads = 20;

    private static readonly string[] FirstNames =
        ["Mia", "Noah", "Ana", "Luis", "Emma", "Liam", "Zoe", "Omar", "Ines", "Ravi", "Chloe", "Hugo", "Sara", "Ivan"];

    private static readonly string[] LastNames =
        ["Patel", "Gomez", "Smith", "Silva", "Chen", "Novak", "Rossi", "Kim", "Lopez", "Brown", "Haddad", "Meyer"];

    private static readonly string[] Views = ["all", "ship", "late", "waiting", "nostock", "held", "shipped"];

    private readonly Random random = new(seed);
    private readonly List<string> sample = [];

    public async Task<ReadReport> Run(CancellationToken ct)
    {
        await using var app = CreatorFlowHost.Build(settings with { RunLoops = false });
        await CreatorFlowHost.Migrate(app.Services, ct);
        var (workspaceId, email) = await BenchWorld.Owner(app.Services, ct);
        var clock = Stopwatch.StartNew();
        await Seed(app.Services, workspaceId, ct);
        var seeded = clock.Elapsed.TotalSeconds;
        await app.StartAsync(ct);
        using var browser = new BenchBrowser(app.Urls.Single());
        await browser.SignIn(email, ct);
        var ids = await Ids(browser, ct);

        var single = await Time(SingleReads, i => browser.Get("/api/v1/orders/" + ids[i % ids.Count], ct));
        var list = await Time(ListReads, i => browser.Get(ListAddress(i), ct));
        var (search, slowest) = await Search(browser, ct);
        var summary = await Summary(app.Services, workspaceId, ct);
        await app.StopAsync(ct);

        return new(
            BenchWorld.NameOf(settings.Database), orders, skus,
            BenchWorld.Percentile(single, 0.50), BenchWorld.Percentile(single, 0.99),
            BenchWorld.Percentile(list, 0.50), BenchWorld.Percentile(list, 0.95),
            BenchWorld.Percentile(search, 0.50), BenchWorld.Percentile(search, 0.95), slowest,
            BenchWorld.Percentile(summary, 0.50), BenchWorld.Percentile(summary, 0.95),
            Math.Round(seeded, 1), BenchWorld.RssMb);
    }

    private async Task Seed(IServiceProvider services, Guid workspaceId, CancellationToken ct)
    {
        await BenchWorld.Stock(
            services, workspaceId,
            Enumerable.Range(0, skus).Select(i => new CatalogueItem(
                SkuOf(i), $"Product {i}", new(1_999, "USD"), 250, 1_000)),
            ct);
        var shop = new ConnectedShop(
            Platform.Ids.New(TimeProvider.System.GetUtcNow()), "TikTok Shop", "Bench", "USD", "America/New_York");
        var now = TimeProvider.System.GetUtcNow();
        var noHints = new Dictionary<string, DateTimeOffset>();

        for (var first = 0; first < orders; first += PerCommit)
        {
            var made = Enumerable.Range(first, Math.Min(PerCommit, orders - first))
                .Select(i => Order(i, now)).ToList();
            await using var scope = BenchWorld.In(services, workspaceId);
            await using var work = await scope.ServiceProvider.GetRequiredService<AppDb>().Begin(ct);
            await scope.ServiceProvider.GetRequiredService<IImportOrders>().Run(shop, made, noHints, ct);
            await work.Commit(ct);
        }
    }

    /// <summary>Two years of orders, the newest last; the last three percent are still open.</summary>
    private ChannelOrder Order(int i, DateTimeOffset now)
    {
        var placedAt = now - TimeSpan.FromDays(730.0 * (orders - i) / orders);
        var isOpen = i >= orders * 0.97;
        var price = new Money(1_499, "USD");
        var name = $"{FirstNames[random.Next(FirstNames.Length)]} {LastNames[random.Next(LastNames.Length)]}";
        var number = $"5764{random.Next(10_000_000):D7}{i:D7}";

        if (i % Math.Max(1, orders / SingleReads) == 0)
        {
            sample.Add(number);
        }

        return new ChannelOrder
        {
            ExternalId = number,
            State = !isOpen ? ChannelOrderState.Delivered
                : i % 3 == 0 ? ChannelOrderState.OnHold : ChannelOrderState.AwaitingShipment,
            PlacedAt = placedAt,
            UpdatedAt = placedAt,
            DispatchBy = placedAt.AddDays(2),
            DeliverBy = placedAt.AddDays(6),
            Total = price * 2,
            Shipping = Money.Zero("USD"),
            Tax = Money.Zero("USD"),
            ShipTo = new(name, "1 Main Street", null, "Chicago", "IL", "60607", "US", "3125550142"),
            Lines =
            [
                new("1", SkuOf(random.Next(skus)), "A product", 1, price),
                new("2", SkuOf(random.Next(skus)), "A product", 1, price),
            ],
        };
    }

    /// <summary>Ids over all ages, found by their numbers.</summary>
    private async Task<List<string>> Ids(BenchBrowser browser, CancellationToken ct)
    {
        var ids = new List<string>();

        foreach (var view in Views)
        {
            ids.AddRange(await browser.Ids($"/api/v1/orders?view={view}&limit=200", ct));
        }

        return [.. ids.Distinct().OrderBy(_ => random.Next())];
    }

    private static string ListAddress(int i) => (i % 3) switch
    {
        0 => $"/api/v1/orders?view={Views[i % Views.Length]}&limit=50",
        1 => $"/orders?view={Views[i % Views.Length]}",
        _ => $"/api/v1/stock?limit=50&after={SkuOf(i * 50)}",
    };

    private async Task<(List<double> Times, string Slowest)> Search(BenchBrowser browser, CancellationToken ct)
    {
        string Text(int i) => (i % 4) switch
        {
            0 => sample[i % sample.Count],
            1 => sample[i % sample.Count][^9..],
            2 => LastNames[i % LastNames.Length],
            _ => SkuOf(i * 37 % skus),
        };

        var times = await Time(Searches, i => browser.Get("/api/v1/orders?q=" + Text(i), ct));
        return (times, Text(times.IndexOf(times.Max())));
    }

    private static async Task<List<double>> Summary(
        IServiceProvider services, Guid workspaceId, CancellationToken ct) =>
        await Time(SummaryReads, async _ =>
        {
            await using var scope = BenchWorld.In(services, workspaceId);
            await scope.ServiceProvider.GetRequiredService<Home.HomeFigures>().Compute(ct);
        });

    private static async Task<List<double>> Time(int count, Func<int, Task> act)
    {
        for (var i = 0; i < WarmReads; i++)
        {
            await act(i);
        }

        var times = new List<double>();

        for (var i = 0; i < count; i++)
        {
            var clock = Stopwatch.StartNew();
            await act(i);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        return times;
    }

    private static string SkuOf(int i) => $"SKU-{i:D5}";
}
