using System.Diagnostics;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Checks;
using CreatorFlow.Web.Demo;
using CreatorFlow.Web.Hosting;

namespace CreatorFlow.Web.Bench;

/// <summary>The answer of the benchmark of webhooks.</summary>
/// <param name="AckMsP50">From the request to the answer 200, which comes after the commit.</param>
/// <param name="WarmUpMsP99">The same of the first five seconds, at the same rate, which the others leave out.</param>
/// <param name="Lost">Webhooks acknowledged whose order is not here at the end.</param>
/// <param name="Refused">Requests that were not answered with 200.</param>
/// <param name="SustainedRate">Acknowledged a second, from the first request to the last answer.</param>
/// <param name="DrainedSeconds">From the last answer until every order is here.</param>
internal sealed record WebhooksReport(
    double AckMsP50, double AckMsP99, double WarmUpMsP99, int Lost, int Refused, double SustainedRate,
    string Database, int Sent, double DrainedSeconds, double Seconds, long RssMb)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public bool AddsUp => Lost == 0 && Refused == 0;
}

/// <summary>
/// A whole node that takes signed webhooks over loopback HTTP, keeps, reads and imports them by its own loops. Only the
/// vendor's answers are made up, and nothing is shipped by itself.
/// </summary>
internal sealed class BenchWebhooks(HostSettings settings, int rate, int seconds)
{
    private const int ChannelSkus = 10;
    private const int WarmUpSeconds = 5;
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestDrain = TimeSpan.FromMinutes(5);

    public async Task<WebhooksReport> Run(CancellationToken ct)
    {
        await using var simulators = await BenchSandbox.Start(
            settings, empty => empty with { Skus = ChannelSkus }, ct);
        await using var node = CreatorFlowHost.Build(
            BenchSandbox.Node(settings, simulators, isUsual: false), add => add.AddScoped<IChannels, BenchShops>());
        await CreatorFlowHost.Migrate(node.Services, ct);
        await node.StartAsync(ct);
        var sandbox = SandboxControl.Of(node.Services, simulators.Url);
        var workspaceId = await new DemoSetup(node.Services, sandbox, simulators.Url, past: 0)
        {
            Ships = false,
        }.Run(ct);
        await BenchWorld.Stock(node.Services, workspaceId, BenchShops.Items, ct);

        var shop = (await sandbox.State(ct)).GetProperty("shops")[0].GetProperty("id").GetString()!;
        var sent = await new SendWebhooks(new Uri(node.Urls.First()), SandboxNode.AppOf(simulators), shop)
            .Run(rate, WarmUpSeconds, seconds, ct);
        var clock = Stopwatch.StartNew();
        var orders = await Drain(node.Services, workspaceId, sent.Acknowledged, ct);
        var drained = clock.Elapsed.TotalSeconds;
        await node.StopAsync(CancellationToken.None);
        return new(
            BenchWorld.Percentile(sent.AckMs, 50), BenchWorld.Percentile(sent.AckMs, 99),
            BenchWorld.Percentile(sent.WarmUpMs, 99), sent.Acknowledged - orders, sent.Refused,
            Math.Round(sent.Acknowledged / sent.Seconds, 1),
            BenchWorld.NameOf(settings.Database), sent.Acknowledged + sent.Refused, Math.Round(drained, 2),
            Math.Round(sent.Seconds, 2), BenchWorld.RssMb);
    }

    /// <summary>Returns how many orders are here when nothing is unread any more.</summary>
    private static async Task<int> Drain(
        IServiceProvider services, Guid workspaceId, int expected, CancellationToken ct)
    {
        var patience = Stopwatch.StartNew();

        while (true)
        {
            // What is unread is counted first: what is read after that is counted among the orders.
            await using var aside = services.CreateAsyncScope();
            var unread = (await aside.ServiceProvider.GetRequiredService<Backlog>().Count(ct)).Unread;
            await using var scope = BenchWorld.In(services, workspaceId);
            var totals = await scope.ServiceProvider.GetRequiredService<IOrderTotals>().Count(ct);

            if (totals.Orders >= expected || unread == 0 || patience.Elapsed > LongestDrain)
            {
                return totals.Orders;
            }

            await Task.Delay(LookEvery, ct);
        }
    }
}
