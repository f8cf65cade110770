using System.Diagnostics;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Sandbox;
using CreatorFlow.Web.Demo;
using CreatorFlow.Web.Hosting;

namespace CreatorFlow.Web.Bench;

/// <summary>The answer of the benchmark of stock pushes.</summary>
/// <param name="ChangeToChannelMsP95">From the time of the fact to the channel's answer, over the latest 1,000 numbers
/// sent.</param>
/// <param name="Measured">How many numbers that was measured over.</param>
/// <param name="Wrong">Numbers at the channel that are not ours at the end.</param>
/// <param name="DrainedSeconds">From the last change until none waits.</param>
internal sealed record StockPushReport(
    string Database, int Skus, int Changes, double ChangesPerSecond, int ChangeToChannelMsP50, int ChangeToChannelMsP95,
    int Measured, int Wrong, double DrainedSeconds, double Seconds, long RssMb)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public bool AddsUp => Wrong == 0 && Measured > 0;
}

/// <summary>
/// Stock changes at an even pace, SKUs drawn, while the product's own loops send them to the simulated channel over
/// HTTP, within the calls a second that the vendor allows.
/// </summary>
internal sealed class BenchStockPush(HostSettings settings, int skus, int rate, int seconds, int seed)
{
    private const int TicksPerSecond = 20;
    private const int LooksInARow = 20;
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestDrain = TimeSpan.FromMinutes(5);

    private readonly Random random = new(seed);

    public async Task<StockPushReport> Run(CancellationToken ct)
    {
        await using var simulators = await BenchSandbox.Start(
            settings, empty => empty with { Seed = seed, Skus = skus }, ct);
        await using var services = CreatorFlowHost.Modules(Node(simulators));
        await CreatorFlowHost.Migrate(services, ct);
        return await BenchWorld.WithLoops(services, () => Measure(services, simulators.Url, ct), ct);
    }

    /// <summary>Its calls are a seller's, but it looks for orders as often as one that hurries.</summary>
    private HostSettings Node(SandboxHost simulators)
    {
        var own = BenchSandbox.Node(settings, simulators, isUsual: true);
        return own with { Channels = own.Channels with { SweepEvery = SandboxNode.HurriedSweep } };
    }

    private async Task<StockPushReport> Measure(ServiceProvider services, string sandboxUrl, CancellationToken ct)
    {
        var sandbox = SandboxControl.Of(services, sandboxUrl);
        var workspaceId = await new DemoSetup(services, sandbox, sandboxUrl, past: 0).Run(ct);
        var codes = await sandbox.Stock(ct);
        await Drain(services, workspaceId, ct);

        var clock = Stopwatch.StartNew();
        var changes = await Change(services, workspaceId, [.. codes.Keys], ct);
        var changed = clock.Elapsed.TotalSeconds;
        await Drain(services, workspaceId, ct);
        var drained = clock.Elapsed.TotalSeconds - changed;

        var sync = await Sync(services, workspaceId, ct);
        var wrong = await Wrong(services, workspaceId, await sandbox.Stock(ct), ct);
        return new(
            BenchWorld.NameOf(settings.Database), codes.Count, changes, Math.Round(changes / changed, 1),
            sync.PushMsP50 ?? 0, sync.PushMsP95 ?? 0, sync.Measured, wrong, Math.Round(drained, 2),
            Math.Round(changed, 2), BenchWorld.RssMb);
    }

    /// <summary>Each change takes a unit of a SKU that has one, in a commit of its own.</summary>
    private async Task<int> Change(
        IServiceProvider services, Guid workspaceId, string[] codes, CancellationToken ct)
    {
        var made = 0;

        await foreach (var _ in BenchWorld.AtPace(rate * seconds, rate, TicksPerSecond, ct))
        {
            await using var scope = BenchWorld.In(services, workspaceId);
            await using var work = await scope.ServiceProvider.GetRequiredService<AppDb>().Begin(ct);
            var answers = await scope.ServiceProvider.GetRequiredService<IStock>().Reserve(
                [new(Ids.New(TimeProvider.System.GetUtcNow()), [new(codes[random.Next(codes.Length)], 1)])],
                Actor.System, ct);
            await work.Commit(ct);
            made += answers[0].Ok ? 1 : 0;
        }

        return made;
    }

    private static async Task Drain(IServiceProvider services, Guid workspaceId, CancellationToken ct)
    {
        var patience = Stopwatch.StartNew();
        var quiet = 0;

        // A change may be told and not yet marked: nothing many times in a row is nothing.
        while (quiet < LooksInARow && patience.Elapsed < LongestDrain)
        {
            quiet = (await Sync(services, workspaceId, ct)).Waiting == 0 ? quiet + 1 : 0;
            await Task.Delay(LookEvery, ct);
        }
    }

    private static async Task<ShopSync> Sync(IServiceProvider services, Guid workspaceId, CancellationToken ct)
    {
        await using var scope = BenchWorld.In(services, workspaceId);
        return (await scope.ServiceProvider.GetRequiredService<IStockSync>().All(ct)).Single();
    }

    private static async Task<int> Wrong(
        IServiceProvider services, Guid workspaceId, IReadOnlyDictionary<string, int> atChannel, CancellationToken ct)
    {
        await using var scope = BenchWorld.In(services, workspaceId);
        var ours = await scope.ServiceProvider.GetRequiredService<ICatalogue>().Available([.. atChannel.Keys], ct);
        return atChannel.Count(own => ours.GetValueOrDefault(own.Key, -1) != own.Value);
    }
}
