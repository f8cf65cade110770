using System.Diagnostics;
using System.Text.Json;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Web.Demo;
using CreatorFlow.Web.Hosting;

namespace CreatorFlow.Web.Bench;

/// <summary>The answer of the benchmark of a first connection.</summary>
/// <param name="SecondsToUsable">From the seller's consent until every SKU is listed, the shop tells us what happens
/// there, and every order that is still to be shipped is here.</param>
/// <param name="SecondsToComplete">The same until the orders of the days before are here as well.</param>
/// <param name="RateLimitViolations">Calls that the channel refused as too many.</param>
/// <param name="Missing">SKUs and orders of the channel that are not here at the end.</param>
/// <param name="Registered">Whether the shop was asked to tell us what happens there.</param>
internal sealed record ConnectReport(
    string Database, int Skus, int Orders, int OpenOrders, double SecondsToUsable, double SecondsToComplete, long Calls,
    long RateLimitViolations, int Missing, bool Registered, long RssMb)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public bool AddsUp => Missing == 0 && RateLimitViolations == 0 && Registered;
}

/// <summary>
/// A seller with many SKUs and orders connects the simulated channel for the first time, within the calls a second that
/// the vendor allows for each endpoint and shop. The product's own loops read it over HTTP.
/// </summary>
internal sealed class BenchConnect(HostSettings settings, int skus, int orders, int seed)
{
    private const int OneOpenOf = 10;
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);

    public async Task<ConnectReport> Run(CancellationToken ct)
    {
        await using var simulators = await BenchSandbox.Start(
            settings, empty => empty with { Seed = seed, Skus = skus, Hold = TimeSpan.Zero }, ct);
        await using var services = CreatorFlowHost.Modules(BenchSandbox.Node(settings, simulators, isUsual: true));
        await CreatorFlowHost.Migrate(services, ct);
        return await BenchWorld.WithLoops(
            services, () => Measure(services, SandboxControl.Of(services, simulators.Url), ct), ct);
    }

    private async Task<ConnectReport> Measure(
        ServiceProvider services, SandboxControl sandbox, CancellationToken ct)
    {
        var open = orders / OneOpenOf;
        await sandbox.GivePast(orders - open, ct);
        await sandbox.Place(open, ct);
        var workspaceId = await BenchWorld.Workspace(services, ct);

        var clock = Stopwatch.StartNew();
        await Connect(services, workspaceId, sandbox, ct);
        var usable = await Until(services, workspaceId, here => here.Skus >= skus && here.Open >= open, ct);
        var registered = await Registered(sandbox, ct);
        var usableAfter = clock.Elapsed.TotalSeconds;
        var complete = usable.Orders >= orders
            ? usable
            : await Until(services, workspaceId, here => here.Orders >= orders, ct);
        var completeAfter = clock.Elapsed.TotalSeconds;

        var calls = (await sandbox.State(ct)).GetProperty("calls");
        return new(
            BenchWorld.NameOf(settings.Database), complete.Skus, complete.Orders, complete.Open,
            Math.Round(usableAfter, 1), Math.Round(completeAfter, 1), calls.GetProperty("count").GetInt64(),
            calls.GetProperty("limited").GetInt64(),
            Math.Max(0, skus - complete.Skus) + Math.Max(0, orders - complete.Orders), registered,
            BenchWorld.RssMb);
    }

    private static async Task Connect(
        IServiceProvider services, Guid workspaceId, SandboxControl sandbox, CancellationToken ct)
    {
        await using var scope = BenchWorld.In(services, workspaceId);
        var shops = scope.ServiceProvider.GetRequiredService<IConnectShops>();
        var consent = await shops.Start("tiktokshop", Actor.System, ct);
        var (code, state) = await sandbox.Approve(consent, ct);
        (await shops.Finish(code, state, Actor.System, ct)).Refused(out var problem, out _);

        if (problem is not null)
        {
            throw new InvalidOperationException(problem.Detail);
        }
    }

    /// <summary>Looks until that is here, or until nothing has come for too long.</summary>
    private static async Task<Here> Until(
        IServiceProvider services, Guid workspaceId, Func<Here, bool> isEnough, CancellationToken ct)
    {
        var patience = new Patience(LookEvery);

        while (true)
        {
            var here = await Look(services, workspaceId, ct);

            if (isEnough(here) || !await patience.Lasts(here, ct))
            {
                return here;
            }
        }
    }

    /// <summary>Whether the shop tells us what happens there, in the end.</summary>
    private static async Task<bool> Registered(SandboxControl sandbox, CancellationToken ct)
    {
        var patience = new Patience(LookEvery);

        while (Topics(await sandbox.State(ct)) is 0)
        {
            if (!await patience.Lasts(0, ct))
            {
                return false;
            }
        }

        return true;
    }

    private static int Topics(JsonElement state) =>
        state.GetProperty("webhooks").GetProperty("registered").EnumerateObject().Count();

    private static async Task<Here> Look(IServiceProvider services, Guid workspaceId, CancellationToken ct)
    {
        await using var scope = BenchWorld.In(services, workspaceId);
        var listed = await scope.ServiceProvider.GetRequiredService<ICatalogue>().Count(ct);
        var totals = await scope.ServiceProvider.GetRequiredService<IOrderTotals>().Count(ct);
        var left = totals.Of(OrderStatus.Shipped) + totals.Of(OrderStatus.InTransit)
            + totals.Of(OrderStatus.Delivered) + totals.Of(OrderStatus.Cancelled);
        return new(listed, totals.Orders, totals.Orders - left);
    }

    /// <summary>What is here.</summary>
    private sealed record Here(int Skus, int Orders, int Open);
}
