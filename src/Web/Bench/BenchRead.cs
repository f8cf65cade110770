using System.Diagnostics;
using CreatorFlow.Web.Hosting;

namespace CreatorFlow.Web.Bench;

/// <summary>The answer of the read benchmark; all times over HTTP, in milliseconds.</summary>
internal sealed record ReadReport(
    string Database, int Orders, int Skus, double OrderByIdMsP50, double OrderByIdMsP99, double ListMsP50,
    double ListMsP95, double SearchMsP50, double SearchMsP95, string SearchSlowest, double SummaryMsP50,
    double SummaryMsP95, int ExportOrders, double ExportSeconds, double SeedSeconds, long RssMb);

/// <summary>
/// A seller of long standing: a million orders of which a few percent are open, thousands of SKUs. Pages and calls are
/// asked of a whole node over HTTP, one after another.
/// </summary>
internal sealed class BenchRead(HostSettings settings, int orders, int skus, int seed)
{
    private const int SingleReads = ReadWorld.Samples;
    private const int ListReads = 120;
    private const int Searches = 60;
    private const int SummaryReads = 60;
    private const int WarmReads = 20;
    private const double ExportedOrders = 100_000;

    private static readonly string[] Views = ["all", "ship", "late", "waiting", "nostock", "held", "shipped"];

    private readonly Random random = new(seed);

    public async Task<ReadReport> Run(CancellationToken ct)
    {
        await using var app = CreatorFlowHost.Build(settings with { RunLoops = false });
        await CreatorFlowHost.Migrate(app.Services, ct);
        var world = await new ReadWorld(settings, orders, skus, seed).Open(app.Services, ct);
        await app.StartAsync(ct);
        using var browser = new BenchBrowser(app.Urls.Single());
        await browser.SignIn(world.Email, ct);
        var ids = await Ids(browser, ct);

        var single = await Time(SingleReads, i => browser.Get("/api/v1/orders/" + ids[i % ids.Count], ct));
        var list = await Time(ListReads, i => browser.Get(ListAddress(i), ct));
        var (search, slowest) = await Search(browser, world.Sample, ct);
        var summary = await Summary(app.Services, world.WorkspaceId, ct);
        var (exported, exportSeconds) = await Export(browser, ct);
        await app.StopAsync(ct);

        return new(
            BenchWorld.NameOf(settings.Database), orders, skus,
            BenchWorld.Percentile(single, 50), BenchWorld.Percentile(single, 99),
            BenchWorld.Percentile(list, 50), BenchWorld.Percentile(list, 95),
            BenchWorld.Percentile(search, 50), BenchWorld.Percentile(search, 95), slowest,
            BenchWorld.Percentile(summary, 50), BenchWorld.Percentile(summary, 95),
            exported, exportSeconds, world.SeedSeconds, BenchWorld.RssMb);
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
        _ => $"/api/v1/stock?limit=50&after={ReadWorld.SkuOf(i * 50)}",
    };

    private async Task<(List<double> Times, string Slowest)> Search(
        BenchBrowser browser, IReadOnlyList<string> sample, CancellationToken ct)
    {
        string Text(int i) => (i % 4) switch
        {
            0 => sample[i % sample.Count],
            1 => sample[i % sample.Count][^9..],
            2 => ReadWorld.LastNames[i % ReadWorld.LastNames.Length],
            _ => ReadWorld.SkuOf(i * 37 % skus),
        };

        var times = await Time(Searches, i => browser.Get("/api/v1/orders?q=" + Text(i), ct));
        return (times, Text(times.IndexOf(times.Max())));
    }

    /// <summary>About a hundred thousand orders with all that belongs to them, as JSON lines.</summary>
    private async Task<(int Orders, double Seconds)> Export(BenchBrowser browser, CancellationToken ct)
    {
        var days = 730.0 * Math.Min(1, ExportedOrders / (double)orders);
        var since = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-days));
        var clock = Stopwatch.StartNew();
        var lines = await browser.Lines($"/api/v1/orders/export?format=jsonl&since={since:yyyy-MM-dd}", ct);
        return (lines, Math.Round(clock.Elapsed.TotalSeconds, 2));
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
}
