using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Checks;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Tenancy;
using CreatorFlow.Sandbox;
using CreatorFlow.Web.Commands;
using CreatorFlow.Web.Demo;
using CreatorFlow.Web.Hosting;

namespace CreatorFlow.Web.Drills;

/// <summary>
/// What drills act in: simulators that outlive the nodes, a balancer with a lasting address, and nodes as processes of
/// their own. Everything listens on loopback and ends with the drill.
/// </summary>
internal sealed class DrillWorld : IAsyncDisposable
{
    private const double RetryScale = 0.005;
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);

    private readonly DrillTerms terms;
    private readonly TextWriter log;
    private readonly HostSettings settings;
    private readonly SandboxHost simulators;
    private readonly List<NodeProcess> nodes = [];
    private Guid workspaceId;
    private int started;

    private DrillWorld(
        DrillTerms terms, HostSettings settings, SandboxHost simulators, Balancer balancer, TextWriter log)
    {
        (this.terms, this.settings, this.simulators, this.log, Balancer) =
            (terms, settings, simulators, log, balancer);
        Services = CreatorFlowHost.Services(settings);
        Http = Services.GetRequiredService<IHttpClientFactory>().CreateClient(SandboxControl.HttpClientName);
        Sandbox = new(Http, simulators.Url);
    }

    public Balancer Balancer { get; }

    public ServiceProvider Services { get; }

    public SandboxControl Sandbox { get; }

    public HttpClient Http { get; }

    public IReadOnlyList<NodeProcess> Nodes => nodes;

    /// <summary>The simulators and the balancer run; no node does yet.</summary>
    /// <param name="log">Told how the drill goes.</param>
    public static async Task<DrillWorld> Start(DrillTerms terms, TextWriter log, CancellationToken ct)
    {
        var balancer = await Balancer.Start(ct);

        try
        {
            var simulators = await SandboxHost.Start(Options(terms, balancer), TimeProvider.System, null, ct);
            var settings = SandboxNode.Settings(
                terms.Folder, terms.Database, "http://127.0.0.1:0", balancer.Url, simulators.Url,
                SandboxNode.AppOf(simulators), terms.IsUsual);
            return new DrillWorld(terms, settings, simulators, balancer, log);
        }
        catch
        {
            await balancer.DisposeAsync();
            throw;
        }
    }

    private static SandboxOptions Options(DrillTerms terms, Balancer balancer)
    {
        var usual = new SandboxOptions
        {
            DataFolder = Path.Combine(terms.Aside, "sandbox"),
            Url = "http://127.0.0.1:0",
            Seed = terms.Seed,
            Limit = terms.Orders,
            OrdersPerSecond = terms.Rate,
            StartPlacing = false,
            Hold = TimeSpan.FromSeconds(1),
            WebhookRetryScale = RetryScale,
            RedirectUrl = balancer.Url + "/channels/tiktokshop/callback",
        };
        return terms.IsUsual ? usual : usual with { CallsPerSecond = SandboxNode.HurriedCallsPerSecond };
    }

    /// <summary>Starts this many nodes, sets the seller up and lets orders come.</summary>
    public async Task Begin(int count, CancellationToken ct)
    {
        await CreatorFlowHost.Migrate(Services, ct);

        for (var i = 0; i < count; i++)
        {
            await StartNode(ct);
        }

        workspaceId = await new DemoSetup(Services, Sandbox, simulators.Url, past: 0).Run(ct);
    }

    public async Task<NodeProcess> StartNode(CancellationToken ct)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var app = settings.Channels.TikTokShop;
        var node = await NodeProcess.Start(
            [
                "drill", "node", "--data", terms.Folder, "--url", url, "--public-url", Balancer.Url,
                "--sandbox-url", simulators.Url, "--database", Named(settings.Database),
                "--parent", Environment.ProcessId.ToString(CultureInfo.InvariantCulture),
                .. terms.IsUsual ? ["--usual"] : Array.Empty<string>(),
            ],
            new Dictionary<string, string>
            {
                [ShopApps.KeyVariable] = app.AppKey,
                [ShopApps.SecretVariable] = app.AppSecret,
                [ShopApps.ServiceVariable] = app.ServiceId,
            },
            url, Path.Combine(terms.Aside, $"node-{++started}.log"), Http, ct);
        nodes.Add(node);
        Balancer.Use(nodes.Select(own => own.Url));
        return node;
    }

    /// <summary>Kills a node; the balancer finds out by itself.</summary>
    public async Task Kill(NodeProcess node)
    {
        await node.Kill();
        nodes.Remove(node);
    }

    /// <summary>No more orders are placed; returns when nothing is left to do, false when it stands still.</summary>
    public async Task<bool> Drain(CancellationToken ct)
    {
        await Sandbox.Post("/control/pause", new { }, ct);
        var patience = new Patience(LookEvery);

        while (await Left(ct) is { } left)
        {
            if (!await patience.Lasts(left, ct))
            {
                await log.WriteLineAsync($"No progress for {Patience.WithoutProgress.TotalSeconds:0} s: {left}");
                return false;
            }
        }

        return true;
    }

    /// <summary>Lists a SKU with its stock at the channel and waits until it is known here.</summary>
    public async Task List(string sku, int units, CancellationToken ct)
    {
        await Sandbox.Post(
            "/control/products",
            new { title = "The last ones", sellerSku = sku, priceMinor = 1_499, available = units }, ct);
        var patience = new Patience(LookEvery);

        while (!await IsKnown(sku, ct))
        {
            if (!await patience.Lasts(sku, ct))
            {
                throw new TimeoutException(
                    $"{sku} was listed at the channel, and is not known here after {patience.Seconds:0} s.");
            }
        }
    }

    /// <summary>A buyer orders one of the SKU at the channel.</summary>
    public Task Order(string sku, CancellationToken ct) =>
        Sandbox.Post("/control/orders", new { count = 1, sku, quantity = 1 }, ct);

    /// <summary>Orders known here.</summary>
    public async Task<OrderTotals> Totals(CancellationToken ct)
    {
        await using var scope = InWorkspace();
        return await scope.ServiceProvider.GetRequiredService<IOrderTotals>().Count(ct);
    }

    /// <summary>Where each of our orders stands, by its number.</summary>
    public async Task<IReadOnlyDictionary<string, OrderStanding>> Standings(CancellationToken ct)
    {
        await using var scope = InWorkspace();
        return await scope.ServiceProvider.GetRequiredService<IOrderTotals>().Standings(ct);
    }

    /// <summary>Units we offer, by SKU.</summary>
    public async Task<IReadOnlyDictionary<string, int>> Available(
        IReadOnlyCollection<string> skus, CancellationToken ct)
    {
        await using var scope = InWorkspace();
        return await scope.ServiceProvider.GetRequiredService<ICatalogue>().Available(skus, ct);
    }

    /// <summary>Jobs that this process still holds, dead or alive.</summary>
    public async Task<int> HeldBy(int processId, CancellationToken ct)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Backlog>().HeldBy(processId, ct);
    }

    public async Task<DrillFindings> Findings(CancellationToken ct)
    {
        await using var scope = InWorkspace();
        var orders = scope.ServiceProvider.GetRequiredService<IOrderTotals>();
        var answers = (await new Checks.Verification(Services).Run(ct)).ToList();
        answers.Add(await new Checks.CompareWithSandbox(Sandbox, orders).Run(ct));
        var findings = DrillFindings.Of(await orders.Count(ct), answers);

        foreach (var text in findings.Texts)
        {
            await log.WriteLineAsync(text);
        }

        return findings;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }

        await simulators.Stop();
        await Balancer.DisposeAsync();
        await Services.DisposeAsync();
    }

    /// <summary>What is still to be done, as a text that changes when something moves; null at the end.</summary>
    private async Task<string?> Left(CancellationToken ct)
    {
        var state = await Sandbox.State(ct);
        var totals = await Totals(ct);
        var done = totals.Confirmed + totals.Of(OrderStatus.Cancelled) + totals.Of(OrderStatus.NoStock);
        var placed = state.GetProperty("orders").GetInt32();
        var webhooks = state.GetProperty("webhooks").GetProperty("pending").GetInt32();
        await using var scope = Services.CreateAsyncScope();
        var backlog = await scope.ServiceProvider.GetRequiredService<Backlog>().Count(ct);
        var jobs = backlog.JobsByKind
            .Where(own => own.Key is "orders.confirm_shipment" or "shipping.buy_label" or "shipping.void_label"
                || own.Key.StartsWith("inbox:", StringComparison.Ordinal))
            .Sum(own => own.Value);
        var isOver = webhooks == 0 && totals.Orders == placed && done == placed && jobs == 0
            && backlog is { Unread: 0, Unreacted: 0 };

        return isOver
            ? null
            : $"{placed} placed, {totals.Orders} known, {done} done, {webhooks} webhooks, {jobs} jobs, "
                + $"{backlog.Unread} hints, {backlog.Unreacted} facts left";
    }

    private async Task<bool> IsKnown(string sku, CancellationToken ct) =>
        (await Available([sku], ct)).ContainsKey(sku);

    private AsyncServiceScope InWorkspace()
    {
        var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkspaceScope>().Enter(workspaceId);
        return scope;
    }

    private static string Named(DatabaseAddress database) =>
        (database.IsPostgres ? "postgres:" : "sqlite:") + database.Value;

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
