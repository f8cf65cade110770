using System.Diagnostics;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Checks;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Web.Checks;
using CreatorFlow.Web.Hosting;

namespace CreatorFlow.Web.Bench;

/// <summary>The answer of the spike benchmark.</summary>
/// <param name="OthersMsP95">Webhook to reserved stock of the shops that trickle, while one spikes.</param>
/// <param name="SpikeMsP95">The same of the shop that spikes.</param>
/// <param name="SpikePerSecond">Webhooks of that shop, while it spikes.</param>
/// <param name="TurnedAway">Webhooks refused because too many waited; each came again.</param>
/// <param name="Lost">Webhooks acknowledged whose order is not here.</param>
/// <param name="DrainedSeconds">From the last webhook until none is unread.</param>
internal sealed record SpikeReport(
    string Database, int Shops, int SpikeOrders, int OtherOrders, double SpikePerSecond, double OthersMsP50,
    double OthersMsP95, double SpikeMsP95, int TurnedAway, int Lost, int Findings, double DrainedSeconds,
    double Seconds, long RssMb)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public bool AddsUp => Lost == 0 && Findings == 0;
}

/// <summary>
/// One seller's shop goes viral while the shops of many other sellers trickle, as they did for some seconds before:
/// webhooks are kept by the product's own inbox, read, imported and reserved by its own loops. Only the vendor's
/// network is missing.
/// </summary>
internal sealed class BenchSpike(HostSettings settings, int shops, int rate, int seconds)
{
    private const int TicksPerSecond = 20;
    private const int OthersEverySeconds = 5;

    /// <summary>Before the spike all shops trickle for so long.</summary>
    private const int CalmSeconds = 15;

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestDrain = TimeSpan.FromMinutes(5);

    private readonly List<Seller> sellers = [];
    private int spikeKept;
    private int othersKept;
    private int turnedAway;

    public async Task<SpikeReport> Run(CancellationToken ct)
    {
        await using var services = CreatorFlowHost.Modules(
            settings with { RunLoops = true },
            add => add.AddScoped<IChannels, BenchShops>()
                .Configure<Microsoft.AspNetCore.Identity.PasswordHasherOptions>(own => own.IterationCount = 1));
        await CreatorFlowHost.Migrate(services, ct);
        await Prepare(services, ct);
        var (sent, drained) = await BenchWorld.WithLoops(services, () => Send(services, ct), ct);
        return await Report(services, sent, drained, ct);
    }

    /// <summary>Seconds until the last webhook was sent, and from there until none was unread.</summary>
    private async Task<(double Sent, double Drained)> Send(IServiceProvider services, CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Spike(services, ct), Trickle(services, ct));
        var sent = clock.Elapsed.TotalSeconds;
        await Drain(services, ct);
        return (sent, clock.Elapsed.TotalSeconds - sent);
    }

    private async Task Prepare(IServiceProvider services, CancellationToken ct)
    {
        for (var i = 0; i <= shops; i++)
        {
            var workspaceId = await BenchWorld.Workspace(services, ct);
            sellers.Add(new(workspaceId, Ids.New(TimeProvider.System.GetUtcNow())));
            await BenchWorld.Stock(services, workspaceId, BenchShops.Items, ct);
        }
    }

    /// <summary>The first shop: one a second, and then as many as the spike has, evenly over each second.</summary>
    private async Task Spike(IServiceProvider services, CancellationToken ct)
    {
        var keeping = new List<Task>();

        await foreach (var count in BenchWorld.AtPace(CalmSeconds, 1, TicksPerSecond, ct))
        {
            keeping.Add(Keep(services, sellers[0], count, ct));
        }

        await foreach (var count in BenchWorld.AtPace(rate * seconds, rate, TicksPerSecond, ct))
        {
            keeping.Add(Keep(services, sellers[0], CalmSeconds + count, ct));
        }

        await Task.WhenAll(keeping);
        spikeKept = keeping.Count;
    }

    /// <summary>Each other shop sells one every few seconds, not all at the same moment.</summary>
    private async Task Trickle(IServiceProvider services, CancellationToken ct)
    {
        var all = shops * (CalmSeconds + seconds) / OthersEverySeconds;
        var keeping = new List<Task>();

        await foreach (var count in BenchWorld.AtPace(all, (double)shops / OthersEverySeconds, TicksPerSecond, ct))
        {
            keeping.Add(Keep(services, sellers[1 + (count % shops)], count, ct));
        }

        await Task.WhenAll(keeping);
        othersKept = keeping.Count;
    }

    /// <summary>A sender that is turned away comes again, as a channel does; its order has waited all the while.
    /// </summary>
    private async Task Keep(IServiceProvider services, Seller seller, int count, CancellationToken ct)
    {
        var now = TimeProvider.System.GetUtcNow();
        var number = BenchShops.NumberOf(now, count);
        var message = new InboxMessage(
            seller.WorkspaceId, ChannelHint.OrderTopic, seller.ShopId.ToString(), number,
            new ChannelHint(number).ToJson(), now);

        while (true)
        {
            try
            {
                await using var scope = BenchWorld.In(services, seller.WorkspaceId);
                await scope.ServiceProvider.GetRequiredService<IInbox>().Keep(message, ct);
                return;
            }
            catch (InboxFullException)
            {
                Interlocked.Increment(ref turnedAway);
                await Task.Delay(TimeSpan.FromSeconds(InboxFullException.RetryAfterSeconds), ct);
            }
        }
    }

    private static async Task Drain(IServiceProvider services, CancellationToken ct)
    {
        var patience = Stopwatch.StartNew();

        while (patience.Elapsed < LongestDrain)
        {
            await using var scope = services.CreateAsyncScope();

            if (await scope.ServiceProvider.GetRequiredService<Backlog>().Count(ct) is { Unread: 0 })
            {
                return;
            }

            await Task.Delay(LookEvery, ct);
        }
    }

    private async Task<SpikeReport> Report(
        IServiceProvider services, double sent, double drained, CancellationToken ct)
    {
        var spike = await Standing(services, sellers[0], ct);
        var others = new List<double>();
        var otherOrders = 0;

        foreach (var seller in sellers.Skip(1))
        {
            var (orders, waits) = await Standing(services, seller, ct);
            otherOrders += orders;
            others.AddRange(waits);
        }

        var findings = (await new Verification(services).Run(ct)).Sum(own => own.Findings.Count);
        return new(
            BenchWorld.NameOf(settings.Database), shops, spike.Orders, otherOrders,
            Math.Round((spikeKept - CalmSeconds) / (sent - CalmSeconds), 0),
            BenchWorld.Percentile(others, 50), BenchWorld.Percentile(others, 95),
            BenchWorld.Percentile(spike.Waits, 95), turnedAway, spikeKept - spike.Orders + othersKept - otherOrders,
            findings,
            Math.Round(drained, 2), Math.Round(sent, 2), BenchWorld.RssMb);
    }

    private static async Task<(int Orders, IEnumerable<double> Waits)> Standing(
        IServiceProvider services, Seller seller, CancellationToken ct)
    {
        await using var scope = BenchWorld.In(services, seller.WorkspaceId);
        var orders = scope.ServiceProvider.GetRequiredService<IOrderTotals>();
        var waits = await orders.HintToReservedMs(ct);
        return ((await orders.Count(ct)).Orders, waits.Select(wait => (double)wait));
    }

    private sealed record Seller(Guid WorkspaceId, Guid ShopId);
}
